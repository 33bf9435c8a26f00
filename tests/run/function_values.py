# Functions are values: stored, passed by name, compared, called later.
from typing import Callable


def double(n: int) -> int:
    return n * 2


def square(n: int) -> int:
    return n * n


def negate(n: int) -> int:
    return -n


def compose(functions: list[Callable[[int], int]], value: int) -> int:
    for function in functions:
        value = function(value)
    return value


def apply(function: Callable[..., object], *args: object) -> object:
    return function(*args)


table: dict[str, Callable[[int], int]] = {"double": double, "square": square}
table["negate"] = negate
for name, function in table.items():
    print(name, function(5), function.__name__, function is table[name])
print(compose([double, square, negate], 3), compose([], 3), compose([square] * 3, 2))
print(apply(len, "abc"), apply(max, 1, 5, 2), apply(str, 5), apply(double, 4), apply(print, "printed"), apply(int, "7"))
alias = double
print(alias is double, alias == square, alias(1), alias.__name__, double in [square, double])
print([f(10) for f in (double, square, abs, str, float, bool)], sorted([3, -1, 2], key=negate), max([1, -5], key=square))
chosen = double if table else square
print(chosen(21), (square if False else negate)(4), [double, square][1](6), (alias := negate)(2))
operations = [abs, len, str.upper, sorted]
print([op("ab") if op is not abs else op(-1) for op in operations])
try:
    table["nothing"](1)
except KeyError as error:
    print("KeyError", error)
try:
    compose([5], 1)  # type: ignore
except TypeError as error:
    print(error)
try:
    apply(double)
except TypeError as error:
    print(error)
try:
    text = "text"
    text()  # type: ignore
except TypeError as error:
    print(error)
def double(n: int) -> int:  # type: ignore
    return n + n + 1000


print(double(1), table["double"](1), alias(1))
