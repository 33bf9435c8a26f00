# Ranges whose bounds or number of items hardly fit, or do not fit, 64 bits.
for r in (range(2**63 - 1), range(2**63), range(-2**63, 2**63 - 1), range(-2**63, 0), range(0, -2**63, -1), range(0, 2**64, 2**62),
          range(-2**62, 2**62), range(-2**62, 2**62 - 1), range(2**100, 2**100 + 3), range(10, -2**70, -2**69), range(-2**63, 2**63, 2),
          range(1, 2**63 - 1, 2**62), range(2**63 - 2, 2**63 - 1)):
    try:
        size = len(r)
    except OverflowError as error:
        size = error
    print(r, size, bool(r), r[0], r[-1], r[1 % max(1, 2)] if size != 1 else "")
    print("  ", 2**62 in r, r.index(r[0]), r[-1] in r, r[:2], r[::-1][0], hash(r) == hash(range(r.start, r.stop, r.step)))


def last(start: int, stop: int, step: int) -> int:
    found = 0
    for count, i in enumerate(range(start, stop, step)):
        found = i
        if count == 4:
            break
    return found


print(last(2**63 - 4, 2**63 - 1, 1), last(2**63 - 4, 2**63 + 3, 2), last(-2**63 + 3, -2**63, -1), last(0, 2**63 - 1, 2**62), last(0, -2**64, -2**63))
print(last(2**62 - 2, 2**62 + 2, 1), last(5, 5, 1), last(2**80, 2**80 + 10, 3), sum(range(2**62, 2**62 + 3)), list(range(2**63 - 2, 2**63 + 1)))
print(max(range(2**64, 2**64 + 9, 2)), min(range(-2**64, 0, 2**63)), [*range(-2**63, -2**63 + 2)], list(reversed(range(2**63 - 3, 2**63, 2))))
for bad in (lambda: range(0, 5, 0), lambda: range(2.5), lambda: range(3)[3], lambda: range(2**70)[2**70], lambda: range(2**70).index(-1)):
    try:
        print(bad())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
