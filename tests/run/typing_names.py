# The names of typing that do something, or nothing, at run time.
from typing import TYPE_CHECKING, Any, Final, Iterable, Iterator, Literal, Mapping, NewType, NoReturn, Sequence, TypeVar, Union, cast
import typing

if TYPE_CHECKING:
    from nowhere import Imaginary

T = TypeVar("T")
K = TypeVar("K", int, str)
UserId = NewType("UserId", int)
Mode = Literal["r", "w"]
LIMIT: Final = 3


def first(items: Sequence[T], default: T) -> T:
    return items[0] if items else default


def invert(table: Mapping[K, T]) -> dict[T, K]:
    return {value: key for key, value in table.items()}


def fail(text: str) -> NoReturn:
    raise ValueError(text)


def open_as(mode: Mode = "r") -> str:
    return "mode " + mode


def total(items: Iterable[int]) -> int:
    return sum(items)


def later(thing: "Imaginary") -> "Imaginary":
    return thing


print(first([1, 2], 0), first([], "none"), first("xyz", ""))
print(invert({"a": 1, "b": 2}), invert({1: "x"}))
try:
    fail("always")
except ValueError as error:
    print(error)
print(open_as(), open_as("w"), total([1, 2]), total(range(4)), total({3, 4}))
print(cast(int, "still text"), cast("str", 5), typing.cast(list, (1, 2)))
user = UserId(7)
print(user, user + 1, type(user).__name__)
print(later(5), LIMIT, TYPE_CHECKING)
value: Union[int, str, None] = None
print(value)
anything: Any = [1]
anything = anything[0]
print(anything)
print(typing.Any is Any, T is not K)
