# isinstance with types, tuples and unions; bool is an int; exceptions inherit.
from typing import Any


class Base(ValueError):
    pass


class Derived(Base):
    pass


def kind(value: Any) -> str:
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, str):
        return "text"
    if isinstance(value, (list, tuple)):
        return "sequence of " + (kind(value[0]) if value else "nothing")
    if isinstance(value, dict):
        return "mapping"
    if value is None:
        return "nothing"
    return type(value).__name__


for value in [True, 5, 2**70, 1.5, "s", [], [1], ("a",), [[None]], {}, None, {1}, range(2), Derived("d"), len, int]:
    print(kind(value), end="; ")
print()
print(isinstance(1, int), isinstance(True, int), isinstance(1, bool), isinstance(1, float), isinstance(1.0, int))
print(isinstance("a", (int, (list, (str,)))), isinstance(5, ()), isinstance(5, int | str), isinstance(None, int | None), isinstance([], list | dict))
print(isinstance(Derived("x"), ValueError), isinstance(Derived("x"), Exception), isinstance(Base("x"), Derived), isinstance(Derived("x"), (KeyError, Base)))
print(isinstance(KeyError("k"), LookupError), isinstance(ZeroDivisionError(), ArithmeticError), isinstance(5, object), isinstance(None, type(None)))
print(isinstance(int, type), isinstance(5, type), isinstance(type(5), type), type(5) is int, type(True) is int, type("") == str)
print(type(Derived("d")) is Derived, type(Derived("d")) is Base, type([]) in (list, tuple))
for wrong in [5, "int", [int], None, (int, 5)]:
    try:
        print(isinstance(1, wrong))  # type: ignore
    except TypeError as error:
        print(error)
