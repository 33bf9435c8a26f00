# Annotations of every form are accepted, and values are what they are.
from __future__ import annotations

from typing import Any, Callable, Dict, Final, Iterable, List, Optional, Sequence, Set, Tuple, Union

Number = Union[int, float]
Row = List[int]
LIMIT: Final = 10
MAX: Final[int] = 20


def add(a: Number, b: Number) -> Number:
    return a + b


def total(rows: Sequence[Row], start: Optional[int] = None) -> int:
    result = 0 if start is None else start
    for row in rows:
        result += sum(row)
    return result


def count(words: Iterable[str]) -> Dict[str, int]:
    result: Dict[str, int] = {}
    for word in words:
        result[word] = result.get(word, 0) + 1
    return result


def apply(function: Callable[[int], int], values: "list[int]") -> "List[int]":
    return [function(value) for value in values]


def unique(values: List[int]) -> Set[int]:
    return set(values)


def pair(a: int, b: str) -> Tuple[int, str]:
    return (a, b)


def whatever(thing: Any, *rest: Any, **named: Any) -> Any:
    return thing if not rest else rest


def later(value: NotDefinedAnywhere) -> AlsoMissing[int, "x"]:  # type: ignore  # noqa
    return value


def square(n: int) -> int:
    return n * n


print(add(1, 2), add(1, 2.5), LIMIT, MAX)
print(total([[1, 2], [3]]), total([], 5), total([[1]], start=10))
print(count("a b a".split()), count([]), count("aab"))
print(apply(square, [1, 2, 3]), unique([3, 3, 1]), pair(1, "a"))
print(whatever(5), whatever(5, 6), whatever(None, x=1))
print(later("works"))
maybe: int | None = None
print(maybe)
table: dict[str, list[tuple[int, ...]]] = {"a": [(1, 2), ()]}
print(table)
values: list[int | str | None] = [1, "a", None]
print(values)
nested: dict[str, dict[int, set[str]]] = {}
print(nested)
