# Variables that hold an int now and a str then.
from typing import Optional, Union


def describe(value: int | str) -> str:
    if isinstance(value, int):
        return f"int {value + 1}"
    return f"str {value.upper()}"


def parse(text: str) -> int | float | None:
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return None


def length(value: Union[str, list[int], None]) -> int:
    if value is None:
        return -1
    return len(value)


def find(items: list[str], wanted: str) -> Optional[int]:
    for i, item in enumerate(items):
        if item == wanted:
            return i
    return None


def twice(value: int | str | list[int]) -> int | str | list[int]:
    return value * 2


print(describe(5), describe("x"), describe(True))
for text in ["12", "1.5", "abc", "", "-3"]:
    result = parse(text)
    print(repr(result), type(result).__name__, result is None, result or "nothing")
print(length("abc"), length([1]), length(None), length(""))
position = find(["a", "b"], "b")
print(position, find([], "z"), position + 1 if position is not None else "none")
value: int | str = 1
for _ in range(4):
    value = str(value) + "0" if isinstance(value, int) else int(value) + 1
    print(repr(value))
mixed: list[int | str] = [1, "two", 3]
print([twice(item) for item in mixed], twice([7]))
print(sum(item for item in mixed if isinstance(item, int)), [str(item) for item in mixed])
try:
    print(sorted(mixed))
except TypeError as error:
    print(error)
current: int | None = None
for n in [3, 1, 2]:
    if current is None or n < current:
        current = n
print(current)
