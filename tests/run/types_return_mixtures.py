# Functions whose results differ in type by path, used without a care.
from typing import Any


def lookup(key: str) -> Any:
    if key == "int":
        return 42
    if key == "float":
        return 2.5
    if key == "text":
        return "forty-two"
    if key == "list":
        return [4, 2]
    if key == "pair":
        return 4, 2
    if key == "function":
        return lookup
    if key == "big":
        return 2**80
    if key == "yes":
        return True


def describe(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return f"bool {value}"
    if isinstance(value, (int, float)):
        return f"number {value * 2}"
    if isinstance(value, str):
        return f"text {value[0]}"
    if isinstance(value, (list, tuple)):
        return f"sequence {value[0]}..{value[-1]} of {len(value)}"
    return "callable " + describe(value("int"))


def divide(a: int, b: int):
    if b == 0:
        return None
    if a % b == 0:
        return a // b
    return a / b


def find(items: list[Any], wanted: Any):
    for i, item in enumerate(items):
        if item == wanted:
            return i
    return False


def both(flag: bool):
    return (1, "a") if flag else [2.5, None]


def min_max(items: list[Any]):
    if not items:
        return
    return min(items), max(items)


for key in ["int", "float", "text", "list", "pair", "function", "big", "yes", "other"]:
    print(key, describe(lookup(key)))
print([divide(a, b) for a, b in [(6, 3), (7, 2), (1, 0), (-9, 3), (2**70, 2**69), (2**70, 3)]])
print(find([1, 2], 2), find([1, 2], 1), find([], 1), find(["a"], "b"), find([0], False) == False)
for flag in (True, False):
    first, second = both(flag)
    print(first, second, len(both(flag)), both(flag)[0])
print(min_max([3, 1]), min_max([]), min_max(["b", "a"]), min_max([1.5, 1]))
total = 0
for key in ["int", "float", "big", "yes"]:
    total = total + lookup(key)
    print(total)
values = [lookup(k) for k in ("int", "text", "none", "pair")]
print(values, values[1] + "!", values[3] + (1,), values[0] % 5)
try:
    print(lookup("missing") + 1)
except TypeError as error:
    print(error)
try:
    low, high = min_max([])  # type: ignore
except TypeError as error:
    print(error)
print(lookup("function")("text").upper(), (lookup("list") or [0])[0], (lookup("zzz") or [0])[0])
