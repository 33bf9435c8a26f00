# hash() of ints, floats, bools, None-free tuples and ranges equals CPython's.
values = [0, 1, -1, -2, 2**31, 2**60, 2**61 - 2, 2**61 - 1, 2**61, -(2**61) + 1, -(2**61), 2**64, 10**18, 10**30, -(10**30)]
for value in values:
    print(value, hash(value))
floats: list[float] = [0.0, -0.0, 0.5, -0.5, 1.5, 0.1, 1e10, 1e300, 5e-324, float("inf"), float("-inf"), 2.0**61, -1.0]
for number in floats:
    print(number, hash(number))
print(hash(True), hash(False), hash(()), hash((1,)), hash((1, 2)), hash((1, 2, 3)), hash(((), ())), hash((0.5, -1)))
print(hash((1, 2)) == hash((1.0, 2.0)), hash((True, 2)) == hash((1, 2)), hash(range(5)), hash(range(3, 9, 2)))
print(hash("") == 0, hash("a") == hash("a"), hash("a") == hash("a" * 1), hash(("a",)) == hash(("a",)))
for wrong in [[], {}, set(), ([],), ({},)]:
    try:
        print(hash(wrong))
    except TypeError as error:
        print(error)
