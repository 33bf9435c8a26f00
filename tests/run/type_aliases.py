# Aliases of types at module level are values: printed, compared, used in isinstance.
from typing import Any, Callable, Dict, List, Optional, Union

Vector = list[float]
Matrix = list[Vector]
Table = dict[str, list[int]]
Pair = tuple[int, str]
Number = int | float
MaybeText = Optional[str]
Either = Union[int, str]
Handler = Callable[[int], str]

print(Vector, Matrix, Table, Pair)
print(Number, int | None, str | int | None)
print(list[int] == list[int], Vector == list[int], (int | str) == (str | int))


def norm(v: Vector) -> float:
    return sum(x * x for x in v) ** 0.5


def scale(m: Matrix, by: Number) -> Matrix:
    return [[x * by for x in row] for row in m]


def text_of(handler: Handler, value: Either, default: MaybeText = None) -> str:
    if isinstance(value, int):
        return handler(value)
    return default or value


def star(n: int) -> str:
    return "*" * n


print(norm([3, 4]), scale([[1, 2.5]], 2))
print(text_of(star, 3), text_of(star, "x"), text_of(star, "x", "default"))
print(isinstance(5, Number), isinstance(2.5, Number), isinstance("a", Number), isinstance(None, int | None))
rows: List[Dict[str, Any]] = [{"a": 1}, {}]
print(rows)
local: Pair = (1, "a")
print(local)
empty = Vector()
empty.append(1)
print(empty, list[int]((1, 2)), dict[str, int](a=1))
try:
    isinstance([], list[int])
except TypeError as error:
    print(error)
