# Calls with *tuple and **dict whose length is known when compiling, and wrappers that pass on what they are given.
import functools
from typing import Any, Callable


def timed(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        result = function(*args, **kwargs)
        print(function.__name__, len(args), sorted(kwargs))
        return result

    return wrapper


def plain(function):
    def wrapper(*args):
        return function(*args)

    return wrapper


@timed
def add(a: int, b: int = 10, *, c: int = 100) -> int:
    return a + b + c


@plain
def power(base, exponent=2):
    return base ** exponent


@timed
@plain
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@timed
def kinds(*values: Any) -> list[str]:
    return [type(value).__name__ for value in values]


def three(x: Any, y: Any, z: Any = "default") -> tuple[Any, Any, Any]:
    return x, y, z


class Account:
    def __init__(self, owner: str, balance: float = 0.0) -> None:
        self.owner = owner
        self.balance = balance

    @timed
    def deposit(self, amount: float) -> float:
        self.balance += amount
        return self.balance


print(add(1), add(1, 2), add(1, c=3), add(1, 2, c=3), add(*(1, 2)), add(*(), *(5,)))
print(power(3), power(2, 100), power(2.5), power(2, -1))
print(fib(4))
print(kinds(), kinds(1), kinds(1, "a", 2.5, None, [1], (2,), {}, 1j))
pair = (1, 2.5)
print(three(*pair), three(*pair, "z"), three("x", *pair), three(*pair[:1], *pair[1:], **{}), three(*"ab"), three(*[1, 2, 3]))
empty: dict[str, Any] = {}
print(three(1, 2, **empty))
empty["z"] = 3
print(three(1, 2, **empty), three(*pair, **{"z": 4}))
account = Account(*("Ada",))
print(account.deposit(2.5), account.deposit(10), Account(*("Bob", 3.0)).balance)
print(max(*pair), max(*(1, 2, 3)), print(*pair, sep="-"), divmod(*(7, 2)), "{}-{}".format(*pair), range(*(1, 4)))
for call in (lambda: add(), lambda: add(1, 2, 3), lambda: add(1, d=2), lambda: three(*pair, *pair), lambda: power(),
             lambda: three(*(1,)), lambda: Account(*()), lambda: three(*pair, x=1), lambda: three(*pair, **{"q": 1}), lambda: three(*5)):
    try:
        print(call())
    except TypeError as error:
        print(error)


def evaluated(name: str, value: Any) -> Any:
    print("evaluated", name)
    return value


print(three(*evaluated("star", (1, 2)), **evaluated("mapping", {})))


def sums(*args: int) -> int:
    return sum(args) if len(args) < 3 else sums(*args[1:]) + sums(*args[:1])


print(sums(), sums(1), sums(1, 2), sums(*range(10)), sums(*(1, 2, 3)))


def collect(*args: Any, **kwargs: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
    return args, kwargs


print(collect(*(1, 2), **{}), collect(*pair, k=1), collect(), collect(*(), a=1, **{"b": 2}))
add(1, 2, 3)
