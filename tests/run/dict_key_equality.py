# Keys that are equal are one key: 1, 1.0 and True; the first one stays.
from typing import Any

d: dict[Any, str] = {}
d[1] = "int"
d[1.0] = "float"
d[True] = "bool"
print(d, len(d), d[1], d[1.0], d[True], 1 in d, 1.0 in d, True in d, "1" in d)
d[0] = "zero"
d[False] = "false"
d[-0.0] = "minus zero"
print(d, list(d))
d[2**53] = "big"
print(d[float(2**53)], d.get(2**53 + 1), 2.0**53 in d)
d[10**20] = "huge"
print(d.get(1e20), d.get(10**20), d.get(10**20 + 1))
nan = float("nan")
d[nan] = "nan"
print(d[nan], d.get(float("nan")), len(d))
d[None] = "none"
d["1"] = "text"
d[(1, 2)] = "tuple"
d[1, 2.0] = "same tuple"
d[()] = "empty"
print(d[None], d["1"], d[(1.0, 2)], d[()], len(d))
del d[True]
print(1 in d, list(d)[:2])
for wrong in [[1], {}, {1}, ([1],), slice(1)]:
    try:
        d[wrong] = "no"
    except TypeError as error:
        print(error)
    try:
        print(wrong in d)
    except TypeError as error:
        print("in:", error)
    try:
        print(d.get(wrong))
    except TypeError as error:
        print("get:", error)
