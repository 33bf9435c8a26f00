# Ranges of all small limits, and some huge: length, membership, index, slices, reversal.
count = 0
total = 0
for start in range(-6, 7, 2):
    for stop in range(-7, 8):
        for step in (-4, -3, -1, 1, 2, 5):
            r = range(start, stop, step)
            items = list(r)
            walked = []
            n = start
            while (step > 0 and n < stop) or (step < 0 and n > stop):
                walked.append(n)
                n += step
            if items != walked or len(r) != len(items) or bool(r) != bool(items):
                print("items differ", r, items)
            if [n in r for n in range(-9, 10)] != [n in items for n in range(-9, 10)]:
                print("membership differs", r)
            if list(reversed(r)) != items[::-1] or list(r[::-1]) != items[::-1] or list(r[1:-1]) != items[1:-1] or list(r[::2]) != items[::2]:
                print("slices differ", r)
            if items and (r[0] != items[0] or r[-1] != items[-1] or r.index(items[-1]) != len(items) - 1 or max(r) != max(items) or sum(r) != sum(items)):
                print("ends differ", r)
            looped = 0
            for value in range(start, stop, step):
                looped = looped * 3 + value
            total = (total * 31 + looped + len(r) * 7 + hash(r == range(start, stop, step))) % 1000000007
            count += 1
print(count, total)
for base in (2**31, 2**32, 2**62, 2**63, 2**64, 10**20):
    for low, high, step in ((-3, 3, 1), (3, -3, -2), (0, 5 * base, base), (base, -base, -base)):
        r = range(base + low, base + high, step) if abs(step) < 10 else range(low, high, step)
        walked = []
        for n in r:
            walked.append(n)
        print(r, len(r), walked == list(r), walked[-1] - base, sum(r), r[-1] in r, r[0] + step in r)
edge = [n for n in range(2**63 - 4, 2**63 - 1)] + [n for n in range(-(2**63), -(2**63) + 3)]
print(edge)
for n in range(2**63 - 2, 2**63 + 2, 3):
    print(n)
for n in range(-(2**63) + 1, -(2**63) - 3, -2):
    print(n)
print(list(range(2**63 - 1, 2**63 - 1)), list(range(9223372036854775806, 9223372036854775807)), len(range(-(2**62), 2**62 - 1)))
