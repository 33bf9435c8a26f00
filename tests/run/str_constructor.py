# str() of every kind of value, and repr beside it.
from typing import Any

values: list[Any] = [
    0, -5, 10**20, 1.0, -0.0, 1e100, True, None, "text", "it's", [], [1, "a", None], (), (1,), (1, 2), {}, {"a": [1]},
    set(), {5}, range(3), range(1, 10, 2), slice(1, 2), int, str, list, ValueError("x"), ValueError(), KeyError("k"), [[], [()]],
]
for value in values:
    print(str(value), "|", repr(value), "|", f"{value}", "|", "%s" % (value,))
print(str() == "", str(object="x"), repr(str), str("same"), [str(n) for n in range(3)])
print(str(type(5)), str(type("")), str(type(None)), type(type(5)))
