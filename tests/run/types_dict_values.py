# Dicts whose values, or keys, are of more than one type.
from typing import Any

counts: dict[str, int] = {}
for word in ["a", "b", "a", "c", "a"]:
    counts[word] = counts.get(word, 0) + 1
counts["ratio"] = counts["a"] / 5  # type: ignore
counts["big"] = 2**70
counts["none"] = None  # type: ignore
print(counts, [type(v).__name__ for v in counts.values()])


def total(table: dict[str, Any]) -> Any:
    result = 0
    for value in table.values():
        if isinstance(value, (int, float)):
            result += value
        elif isinstance(value, dict):
            result += total(value)
    return result


def increment(table, key):
    table[key] += 1
    return table[key]


print(total(counts), total({}), total({"x": {"y": 1, "z": {"w": 2.5}}, "v": "text"}))
floats: dict[str, float] = {"x": 1, "y": 2.5}
print(floats, increment(floats, "x"), increment(floats, "y"), floats)
ints: dict[int, int] = {1: 10}
ints["two"] = 20  # type: ignore
ints[3.0] = 30  # type: ignore
ints[2**64] = 40
ints[None] = 50  # type: ignore
print(ints, ints[3], ints[2**64], list(ints)[1], increment(ints, 1), increment(ints, None))
flags: dict[bool, str] = {True: "yes", False: "no"}
print(flags[1], flags[0], flags[1.0], flags[3 > 2], flags.get(2))  # type: ignore
by_type: dict[type, list[Any]] = {}
for item in [1, "a", 2.5, "b", None]:
    by_type.setdefault(type(item), []).append(item)
print(by_type[int], by_type[str], len(by_type), type(None) in by_type)
mixed = {"list": [1], "dict": {}, "func": len, "none": None, 5: 6, (1, 2): (3, 4)}
mixed["list"].append(2)
mixed["dict"]["k"] = mixed["func"]("abc")
mixed[1, 2] += (5,)
print(mixed["list"], mixed["dict"], mixed[(1, 2)], mixed[5] + 1, mixed["none"] is None)
for key, value in {1: "a", "b": 2}.items():
    print(repr(key), repr(value), type(key).__name__)
swapped = {v: k for k, v in {"x": 1, "y": "z", "w": 2.5}.items()}
print(swapped, swapped["z"], swapped[1])
try:
    increment(mixed, "none")
except TypeError as error:
    print(error)
try:
    increment(counts, "missing")
except KeyError as error:
    print("KeyError", error)
