# Sets of ints iterate in the order of CPython's hash table.
def fill(numbers: list[int]) -> set[int]:
    result: set[int] = set()
    for number in numbers:
        result.add(number)
    return result


print(fill([]), fill([5]), fill([3, 1, 2]), fill([8, 0, 16]), fill([0, 8, 16]))
print(fill([-1, -2, 5, -3]), fill([100, 50, 25, 12]), {7, 3, 9, 1, 15, 31, 63})
print(set(range(20, 0, -1)))
print({i * i for i in range(20)})
print({i * 7919 % 101 for i in range(30)})
print(set([2**61 - 1, 2**61, 2**62, 10**20, -(10**20), 0]))
print({1, True, 1.0, 0, False}, {0.5, 1.5, 2.5, 100.25}, {(1, 2), (2, 1), (0,)})
big = fill([x * 37 % 256 for x in range(256)])
print(list(big)[:10], len(big))
s = fill([10, 20, 30, 40, 50])
s.discard(30)
s.add(70)
s.add(3)
print(s, sorted(s), s.pop(), s.pop(), s)
print([x for x in {33, 1, 65, 97, 129}], [x for x in fill([129, 97, 65, 33, 1])])
print(set("a"), None in {None}, {None})
