# Sorting by keys that are floats, by keys of several types of number, and by equal keys.
people = [("ann", 3.5), ("bob", -1.25), ("cid", 3.5), ("dan", 0.0), ("eve", -0.0), ("fay", 1e300), ("gil", float("-inf"))]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (p[1], p[0])))
print(min(people, key=lambda p: p[1]), max(people, key=lambda p: p[1]))
names = [name for name, _ in people]
names.sort(key=dict(people).get)
print(names)
names.sort(key=lambda n: -dict(people)[n])
print(names)
mixed = [3, 2.5, True, -1, 2**70, 0.5, False, 1e20, -2**65]
print(sorted(mixed), sorted(mixed, key=float), sorted(mixed, key=lambda x: -x))
print(sorted([0.1 * k % 1 for k in range(40)], key=lambda x: x * 7 % 1)[:5])
values = [(k * 37 % 101) / 8 for k in range(200)]
by_value = sorted(range(200), key=lambda k: values[k])
print(by_value[:12], all(values[a] <= values[b] for a, b in zip(by_value, by_value[1:])))
print([k for k in by_value if values[k] == values[by_value[0]]])
half = sorted("abcdefgh", key=lambda c: ord(c) % 3 / 2)
print(half, sorted(half, key=lambda c: ord(c) % 3 / 2, reverse=True))
for bad in ([1.0, "x"], [2.5, None], [1.0, 1j]):
    try:
        print(sorted(bad, key=lambda v: v))
    except TypeError as error:
        print(error)
