# Objects of typing as values: repr, equality, hash, origin and arguments, calls, what is refused.
import typing
from typing import Any, Callable, ClassVar, Dict, Final, List, Literal, NewType, Optional, Tuple, TypeVar, Union, get_args, get_origin


def show(call) -> None:
    try:
        print(call())
    except (TypeError, ValueError, NotImplementedError) as e:
        print(type(e).__name__, e)


Id = NewType("Id", int)
T = TypeVar("T")
N = TypeVar("N", int, str)
B = TypeVar("B", bound=int)
print(Id(5) + 1, Id.__name__, Id.__supertype__, Id, T, N, B, N.__constraints__, B.__bound__, T.__bound__, T.__name__)
for form in (Any, Optional[int], Union[int, str], Union[int, None, str], List[int], Dict[str, int], Tuple[int, ...], list[int], dict[str, list[int]], int | None, int | str | None, tuple[int, ...], type[int]):
    print(form, get_origin(form), get_args(form), hash(form) == hash(form), form == form, form != form)
print(Union[int, str] == Union[str, int], Union[int, str] == Union[int], Union[int, int], Union[int], Optional[None], Union[Union[int, str], float], Optional[Optional[int]])
print(hash(Union[int, str]) == hash(Union[str, int]), int | str == str | int, hash(int | str) == hash(str | int), int | int, (int | str) | int, (int | str) | float, None | int)
print(list[int] == list[int], list[int] != list[str], list[int] == List[int], hash(list[int]) == hash(list[int]), len({list[int], list[int], dict[int, str]}), len({int | str, str | int}), {list[int]: 1}[list[int]])
print(List[int] == List[int], List[int] == List[str], len({List[int], List[int]}), List == List, List[int] == 5, list[int] == 5, (int | str) == 5, (int | str) != 5)
print(list[int]([1]), dict[str, int](a=1), list[int].__origin__, list[int].__args__, list[int].append, isinstance([], list))
print(isinstance(5, int | str), isinstance(5.0, int | str), isinstance(None, int | None), issubclass(bool, int | str), (int | str).__args__)
for call in (lambda: Optional[1], 
             lambda: int | 5, lambda: 5 | int, lambda: List[int][str], lambda: Id("x"), lambda: TypeVar("X", int), 
             lambda: issubclass(int, list[int])):
    show(call)
print(typing.cast(int, "kept"), typing.assert_type(5, int), typing.final(show) is show, typing.no_type_check(show) is show, typing.TYPE_CHECKING)


@typing.overload
def over(x: int) -> int: ...
@typing.overload
def over(x: str) -> str: ...
def over(x): return x


print(over(5), over("s"))


@typing.overload
def only(x: int) -> int: ...


show(lambda: only(5))
print(get_origin(int), get_args(int), get_origin(5))
