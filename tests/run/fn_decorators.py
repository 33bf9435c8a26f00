# Decorators are functions applied from the bottom up when the function is defined.
from typing import Any, Callable

calls: list[str] = []


def logged(function: Callable[..., Any]) -> Callable[..., Any]:
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        calls.append(function.__name__)
        return function(*args, **kwargs)

    return wrapper


def times(count: int) -> Callable[[Callable[..., Any]], Callable[..., list[Any]]]:
    print("decorator factory", count)

    def decorate(function: Callable[..., Any]) -> Callable[..., list[Any]]:
        print("decorating", function.__name__)

        def repeat(*args: Any) -> list[Any]:
            return [function(*args) for _ in range(count)]

        return repeat

    return decorate


def register(function: Callable[..., Any]) -> Callable[..., Any]:
    registry[function.__name__] = function
    return function


def cached(function: Callable[[int], int]) -> Callable[[int], int]:
    memory: dict[int, int] = {}

    def lookup(n: int) -> int:
        if n not in memory:
            memory[n] = function(n)
        return memory[n]

    return lookup


registry: dict[str, Callable[..., Any]] = {}


@logged
def add(a: int, b: int = 1) -> int:
    return a + b


@times(2)
@logged
def greet(name: str) -> str:
    return "hi " + name


@register
def plain() -> str:
    return "plain"


@cached
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@register
@cached
def slow(n: int) -> int:
    calls.append(f"slow{n}")
    return n * n


print(add(1), add(1, 2), add(a=5, b=6))
print(greet("Ann"))
print(calls)
print(fib(90))
print(slow(3), slow(3), slow(4), calls[-2:])
print(sorted(registry), registry["plain"]())
print(add.__name__, plain.__name__)


@len
@sorted
@list
@str.split
@str
@type
def words() -> None:
    pass


print(words)
