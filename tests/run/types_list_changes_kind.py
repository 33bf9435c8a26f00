# A list of ints (or floats, bools, strings) that takes in something else, seen through every name.
from typing import Any


def poke(items: list[Any], value: Any) -> None:
    items[0] = value


def push(items: list[Any], value: Any) -> None:
    items.append(value)


def show(label: str, items: list[Any]) -> None:
    print(label, items, [type(item).__name__ for item in items], len(items))


ints: list[int] = [1, 2, 3]
alias = ints
poke(ints, "one")
show("ints", alias)
push(alias, 2**70)
show("ints", ints)
ints[0] = 1
ints.pop()
print(sum(ints), max(ints), sorted(ints, reverse=True), ints == [1, 2, 3])
floats: list[float] = [0.5, 1.5]
push(floats, 2)
floats.insert(0, True)
show("floats", floats)
floats += [None]  # type: ignore
show("floats", floats)
bools: list[bool] = [True, False, True]
bools[1] = 1  # type: ignore
show("bools", bools)
print(bools.count(True), bools.index(1), bools == [1, 1, 1], sum(bools))
words: list[str] = ["a", "b"]
words[1:1] = [5]  # type: ignore
show("words", words)
words.extend(range(2))  # type: ignore
show("words", words)
edges: list[int] = [0, 2**62, 2**63 - 1, -(2**63)]
edges.append(edges[2] + 1)
edges[0] = edges[3] - 1
show("edges", edges)
print(min(edges), max(edges), sorted(edges), edges.index(2**63), 2**63 in edges, edges.count(2**63 - 1))
grown: list[int] = []
for n in range(20):
    grown.append(n if n != 13 else "thirteen")  # type: ignore
show("grown", grown[11:15])
print(grown.index("thirteen"), grown[13], grown[-1])  # type: ignore
repeated = [0] * 3
repeated[1] = 0.5  # type: ignore
show("repeated", repeated)
print(repeated[0] + repeated[1], repeated * 2)
cleared: list[int] = [1, "x"]  # type: ignore
cleared.clear()
cleared.append(7)
show("cleared", cleared)
part = ints[:2]
part[0] = None  # type: ignore
show("part", part)
show("ints", ints)
nested = [[1, 2], [3]]
nested[1].append("x")  # type: ignore
nested.append("row")  # type: ignore
print(nested)
copied = [x for x in ints]
copied[0] = 1.5  # type: ignore
print(copied, ints, [x * 2 for x in copied])
