# What counts as true: bool(), if, not, while, and, or, conditional.
from typing import Any

values: list[Any] = [0, 1, -1, 2**70, 0.0, -0.0, 0.1, float("nan"), "", " ", "False", [], [0], (), (None,), {}, {0: 0}, set(), {0}, range(0), range(1), None, True, False, len, int, ValueError(), slice(0)]
for value in values:
    branch = "yes" if value else "no"
    loops = 0
    while value:
        loops += 1
        break
    if not value:
        loops -= 1
    print(value if value is not len else "len", bool(value), branch, not value, loops, (value and 1) == 1)
print(bool(), bool([[]]), bool(not []), not not "a", bool(bool("")))


def has_any(items: list[int] | None) -> bool:
    if items:
        return True
    return False


print(has_any(None), has_any([]), has_any([0]))
