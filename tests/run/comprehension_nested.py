# Nested comprehensions: loops run left to right, conditions where they stand.
def flatten(rows: list[list[int]]) -> list[int]:
    return [item for row in rows for item in row]


print(flatten([[1, 2], [], [3]]), flatten([]))
print([(a, b) for a in range(3) for b in range(a)], [[b for b in range(a)] for a in range(3)])
print([x for x in range(20) if x % 2 if x % 3], [x if x % 2 else -x for x in range(5)])
print([(x, y) for x in range(4) if x % 2 for y in range(x) if y != 1])
print([[row[i] for row in [[1, 2, 3], [4, 5, 6]]] for i in range(3)])
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]], [len(x) for x in [[], [1]]])
print([n for n in range(50) if all(n % d for d in range(2, n)) and n > 1])
triples = [(a, b, c) for c in range(1, 21) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(triples)
print([c for word in ["ab", "cd"] for c in word for _ in range(2)], [[]for _ in range(2)], [() for _ in range(2)])
print([[1 if i == j else 0 for j in range(3)] for i in range(3)])
matrix = [[1, 2], [3, 4]]
print([[sum(a * b for a, b in zip(row, column)) for column in zip(*matrix)] for row in matrix])
