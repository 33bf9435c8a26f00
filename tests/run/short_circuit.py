# and/or give one of their operands and stop as soon as they can.
from typing import Any


def loud(value: Any) -> Any:
    print(f"<{value!r}>", end=" ")
    return value


cases: list[tuple[Any, Any]] = [(0, 1), (1, 0), ("", "x"), ([], None), ([1], {}), (None, 0.0), (2, 3)]
for a, b in cases:
    print(repr(loud(a) and loud(b)), "|", repr(loud(a) or loud(b)), "|", not a)
print(1 and 2 and 3, 1 and 0 and 3, 0 or "" or [] or "last", None or 0, 1 or 1 / 0)
print(0 and 1 / 0, False or None, True and "yes", (1 < 2) and "less", not (1 and 0), not 1 or 2)


def default(name: str | None) -> str:
    return name or "nobody"


def safe_head(items: list[int]) -> int | None:
    return items and items[0] or None


print(default(None), default(""), default("Ann"), safe_head([]), safe_head([0]), safe_head([5]))
x: int | None = None
print(x is not None and x > 5, x is None or x > 5)
print([] and 1, {} or "empty dict", 0.0 or -0.0, "a" and "b" or "c", "" and "b" or "c")
print(True or False and False, (True or False) and False, not False and True, not (False and True))
