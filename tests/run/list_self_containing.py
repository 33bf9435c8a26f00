# A container that holds itself prints '...' where it would repeat.
from typing import Any

loop: list[Any] = [1]
loop.append(loop)
print(loop, loop[1] is loop, len(loop), loop[1][1][0])
table: dict[str, Any] = {"name": "t"}
table["self"] = table
print(table)
outer: list[Any] = []
inner: list[Any] = [outer]
outer.append(inner)
print(outer, inner)
through: list[Any] = [1]
through.append((2, through))
print(through)
mixed: dict[int, Any] = {1: [0]}
mixed[1].append(mixed)
print(mixed, str(mixed), f"{mixed}")
twice = [5]
print([twice, twice], {"a": twice, "b": twice}, (twice, [twice]))
print(table.values(), list(table.items()))
print(loop == loop, loop in loop, loop.index(loop), loop.count(loop))
loop.pop()
print(loop)
other: list[Any] = [1]
other.append(other)
another: list[Any] = [1]
another.append(another)
try:
    print(other == another)
except RecursionError as error:
    print("RecursionError", error)
