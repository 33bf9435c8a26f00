# copy: shallow and deep copies of containers and instances
import copy
from collections import Counter, OrderedDict, defaultdict, deque
from copy import deepcopy

rows = [[1, 2], [3, 4]]
shallow, deep = copy.copy(rows), copy.deepcopy(rows)
rows[0].append(9)
rows.append([5])
print(rows, shallow, deep)
numbers = [1, 2, 3]
again = copy.copy(numbers)
again.append(4)
print(numbers, again, copy.deepcopy(numbers) == numbers, copy.deepcopy(numbers) is numbers)
table = {"a": [1], "b": {"c": (1, [2])}}
other = deepcopy(table)
other["a"].append(2)
print(table, other)
for value in (1, 2.5, "text", None, True, (1, 2), b"x", range(3), frozenset([1]), len, int):
    print(copy.copy(value) is value, deepcopy(value) is value or value == deepcopy(value), end=" ")
print()
mixed = (1, [2, 3])
same = deepcopy(mixed)
print(same == mixed, same is mixed, same[1] is mixed[1], deepcopy((1, (2, "a"))) == (1, (2, "a")))
shared = [1]
both = [shared, shared]
twin = deepcopy(both)
twin[0].append(2)
print(twin, both, twin[0] is twin[1])
loop: list = [1]
loop.append(loop)
round_trip = deepcopy(loop)
print(round_trip[1] is round_trip, round_trip is loop, round_trip)
s = {1, 2, 3}
t = copy.copy(s)
t.add(4)
print(s, t, deepcopy({(1, 2)}), deepcopy(frozenset({5})))
d = defaultdict(list, {"k": [1]})
e = deepcopy(d)
e["k"].append(2)
e["new"].append(3)
print(dict(d), dict(e), type(e).__name__)
q = deque([[1], [2]], maxlen=3)
r, u = copy.copy(q), deepcopy(q)
q[0].append(5)
print(q, r, u)
print(deepcopy(Counter("aab")), copy.copy(OrderedDict(a=[1])), type(deepcopy(OrderedDict(b=[2]))).__name__)


class Node:
    def __init__(self, name: str, weight: float) -> None:
        self.name = name
        self.weight = weight
        self.children: list[Node] = []
        self.parent: "Node | None" = None

    def add(self, child: "Node") -> "Node":
        self.children.append(child)
        child.parent = self
        return self


root = Node("root", 1.5).add(Node("leaf", 2.5))
flat, tree = copy.copy(root), copy.deepcopy(root)
flat.name = "flat"
tree.children[0].name = "other"
tree.children[0].weight += 1
print(root.name, flat.name, flat.children is root.children, tree.children[0].name, root.children[0].name, tree.children[0].parent is tree)
print(tree.weight, tree.children[0].weight, root.children[0].weight)


class Custom:
    def __init__(self, n: int) -> None:
        self.n = n

    def __copy__(self) -> "Custom":
        return Custom(self.n + 100)

    def __deepcopy__(self, memo: dict) -> "Custom":
        return Custom(self.n + 1000)


print(copy.copy(Custom(1)).n, copy.deepcopy(Custom(1)).n, [x.n for x in deepcopy([Custom(2), Custom(3)])])
