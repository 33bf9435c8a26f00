# Functions that take and return functions.
from typing import Any, Callable


def compose(*functions: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def composed(value: Any) -> Any:
        for function in reversed(functions):
            value = function(value)
        return value

    return composed


def curry(function: Callable[[int, int], int]) -> Callable[[int], Callable[[int], int]]:
    return lambda a: lambda b: function(a, b)


def apply_all(functions: list[Callable[[int], Any]], value: int) -> list[Any]:
    return [function(value) for function in functions]


def fold(function: Callable[[Any, Any], Any], values: list[Any], start: Any) -> Any:
    for value in values:
        start = function(start, value)
    return start


def select(test: Callable[[int], bool], values: list[int]) -> list[int]:
    return [value for value in values if test(value)]


def power(n: int) -> Callable[[float], float]:
    def raise_it(x: float) -> float:
        return x**n

    return raise_it


def partial(function: Callable[..., Any], *fixed: Any, **named: Any) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        return function(*fixed, *args, **{**named, **kwargs})

    return call


print(compose(str, abs, lambda n: n - 10)(3), compose()(5), compose(len, str)(12345))
print(curry(lambda a, b: a * b)(6)(7), curry(max)(3)(9))
print(apply_all([abs, str, lambda n: [n] * 2, power(2), float], -3))
print(fold(lambda a, b: a + b, [1, 2, 3], 0), fold(lambda a, b: b + a, ["a", "b"], ""), fold(max, [3, 9, 2], 5))
print(select(lambda n: n % 2 == 1, list(range(10))), select(bool, [0, 1, 2]))
print([power(n)(2) for n in range(4)], power(2)(1.5), power(70)(2))
print(partial(max, 5)(3, 9), partial(print, "a", sep="-")("b", "c"), partial(sorted, reverse=True)([1, 3, 2]))
counter = {"calls": 0}


def counting(function: Callable[..., Any]) -> Callable[..., Any]:
    def inner(*args: Any) -> Any:
        counter["calls"] += 1
        return function(*args)

    return inner


counted = counting(power(3))
print([counted(n) for n in range(5)], counter)
print((lambda f: f(f))(lambda g: "self applied"))
fact = (lambda f: lambda n: f(f, n))(lambda self, n: 1 if n == 0 else n * self(self, n - 1))
print(fact(10), fact(25))
