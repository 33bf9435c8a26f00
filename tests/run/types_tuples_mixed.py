# Tuples of mixed fields in lists, dicts, loops and results; fields that change their type.
Point = tuple[int, int]
Record = tuple[str, int, float | None]


def move(point: Point, by: Point) -> Point:
    return point[0] + by[0], point[1] + by[1]


def best(records: list[Record]) -> Record:
    winner = records[0]
    for record in records:
        if (record[2] or 0) > (winner[2] or 0):
            winner = record
    return winner


def swap(pair):
    return pair[1], pair[0]


def stats(values: list[float]) -> tuple[float, float, int]:
    return min(values), max(values), len(values)


points: list[Point] = [(0, 0), (3, 4)]
points.append((5, -1))
points.append((1.5, 2))  # type: ignore
points.append(("x", "y"))  # type: ignore
points.append((1, 2, 3))  # type: ignore
print(points, points[3], points[-1][2:])
print(move((1, 2), (3, 4)), move((2**62, 0), (2**62, 1)), move((0.5, 1), (1, 1)), move(("a", [1]), ("b", [2])))  # type: ignore
records: list[Record] = [("ann", 3, 1.5), ("bob", 5, None), ("cy", 1, 9)]
print(best(records), best(records[:2]), [name for name, _, score in records if score is not None])
print(swap((1, "a")), swap(swap((None, 2.5))), swap([1, 2]), swap("ab"))
low, high, count = stats([2, 1.5, 3])
print(low, high, count, stats([1]), stats([True, 2]))
table: dict[Point, str] = {(0, 0): "origin", (1, 0): "x"}
table[0.0, 0.0] = "float origin"  # type: ignore
table["a", "b"] = "letters"  # type: ignore
print(table, table[(0, 0)], table.get((True, False)))
nested = ((1, 2), ("a", (None, [3])))
(a, b), (c, (d, e)) = nested
print(a, b, c, d, e, nested[1][1][1][0])
current: Point = (0, 0)
for step in [(1, 2), (3, 4), (0.25, 0)]:
    current = move(current, step)  # type: ignore
    print(current)
print(sorted([(2, "b"), (1, "z"), (1, "a")]), max([(1, 2.5), (1, 2)]), (1, "a") == (1.0, "a"), (1, 2) < (1, 2.5))
grid = [(i, i % 2 == 0, str(i)) for i in range(4)]
print(grid, [t[2] for t in grid if t[1]], list(zip(*grid)))
empty = ()
for item in [(1,), (2, 3)]:
    empty = empty + item
    print(empty, len(empty))
try:
    a, b = points[-1]
except ValueError as error:
    print(error)
try:
    sorted([(1, "a"), (1, 2)])
except TypeError as error:
    print(error)
