# Ranges are equal, and hash the same, when their items are.
pairs: list[tuple[range, range]] = [
    (range(5), range(0, 5)),
    (range(0), range(5, 5)),
    (range(0, 5, 10), range(0, 3, 7)),
    (range(0, 10, 3), range(0, 12, 3)),
    (range(0, 10, 3), range(0, 13, 3)),
    (range(3), range(1, 3)),
    (range(5, 0, -2), range(5, 0, -2)),
    (range(10, 0, -5), range(10, 1, -5)),
]
for left, right in pairs:
    print(left, right, left == right, left != right, hash(left) == hash(right))
print(range(3) == [0, 1, 2], range(3) == (0, 1, 2), list(range(3)) == [0, 1, 2])
print({range(3): "a"}[range(0, 3)], len({range(0), range(1, 1), range(2)}))
try:
    print(range(3) < range(4))  # type: ignore
except TypeError as error:
    print(error)
try:
    print(range(3) + range(4))  # type: ignore
except TypeError as error:
    print(error)
print(hash(range(0)) == hash((0, None, None)), hash(range(1)) == hash((1, 0, None)), hash(range(0, 9, 4)) == hash((3, 0, 4)))
