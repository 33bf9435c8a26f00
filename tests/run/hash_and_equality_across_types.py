# Values that are equal hash alike and find each other in sets and dicts.
from typing import Any

groups: list[list[Any]] = [
    [0, 0.0, -0.0, False],
    [1, 1.0, True],
    [2**53, 2.0**53],
    [10**22, 1e22],
    [-1, -1.0],
    [(1, 2), (1.0, 2), (True, 2.0)],
    ["", "".join([]), "a"[1:]],
    ["é", "\u00e9", chr(233)],
    [range(0), range(5, 5), range(3, 0)],
    [range(0, 4, 2), range(0, 3, 2)],
    [(), tuple([])],
    [2**61 - 1, int(str(2**61 - 1))],
    [((1,), "x"), ((1.0,), "x")],
]
for group in groups:
    first = group[0]
    same = [hash(item) == hash(first) for item in group]
    equal = [item == first for item in group]
    found = [item in {first} and {first: "found"}.get(item) == "found" for item in group]
    print(repr(first), all(same), all(equal), all(found), len(set(group)))
everything = [item for group in groups for item in group]
table = {item: i for i, item in enumerate(everything)}
print(len(everything), len(table), list(table.values()))
print([everything.index(item) for item in everything])
print(1 == "1", hash(2**61 - 1), hash(0.5), hash(1e300), [1] == (1,), {1} == {True}, {1: 2} == {1.0: 2.0})
nan = float("nan")
print(nan in [nan], nan in {nan: 1}, float("nan") in [nan], {nan, nan} == {nan}, len({nan, float("nan")}))
