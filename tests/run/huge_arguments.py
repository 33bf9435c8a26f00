# Ints beyond 64 bits as indices, counts, limits and widths.
huge = 2**70
items = [1, 2, 3]
print(items[:huge], items[-huge:], items[huge:], items[::huge], items[:: -huge], "abc"[-huge:huge], (1, 2)[:huge])
print("abc".find("c", -huge), "abc".find("c", huge), "abc".count("a", 0, huge), items.index(3, -huge, huge), "abc".startswith("a", -huge))
print(range(huge)[5], huge in range(huge), "a" * False, [1] * -(2**62), "abc" * -(2**63) == "")
items.extend([4][:huge])
print(items, items[huge - 2**70], min(huge, 1), max([huge, 1.5]), sorted([huge, -huge, 0]))
for step in range(24):
    try:
        if step == 0:
            items[huge]
        elif step == 1:
            items[-huge]
        elif step == 2:
            "abc"[huge]
        elif step == 3:
            (1, 2)[huge]
        elif step == 4:
            items[huge] = 1
        elif step == 5:
            del items[huge]
        elif step == 6:
            items.pop(huge)
        elif step == 7:
            items.insert(huge, 1)
        elif step == 8:
            items * huge
        elif step == 9:
            "ab" * huge
        elif step == 10:
            "ab" * 2**62
        elif step == 11:
            "a".zfill(huge)
        elif step == 12:
            "a".center(huge)
        elif step == 13:
            "a,b".split(",", huge)
        elif step == 14:
            chr(huge)
        elif step == 15:
            round(1.5, huge)
        elif step == 16:
            len(range(huge))
        elif step == 17:
            1.5 // huge ** 20
        elif step == 18:
            "%*d" % (huge, 1)
        elif step == 19:
            f"{1:{huge}}"
        elif step == 20:
            1 << huge
        elif step == 21:
            "abc" * -huge
        elif step == 22:
            [1] * -huge
        else:
            "a".expandtabs(huge)
    except (IndexError, OverflowError, ValueError, MemoryError) as error:
        print(step, type(error).__name__, error)
print(items, round(5, 3), huge >> huge, -huge >> huge, 0 << huge)
