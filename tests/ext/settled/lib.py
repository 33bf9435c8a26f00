"""Functions that call one another and use constants, all of which may be replaced from outside at any time."""
from typing import List, Optional

LIMIT = 10
SCALE = 1.5
NAME = "lib"
NEGATIVE = -3
counter = 0


def double(x: int) -> int:
    return 2 * x


def add(a: int, b: int = 5) -> int:
    return a + b


def chain(n: int) -> int:
    total = 0
    for i in range(n):
        total += double(i) + LIMIT
    return total


def scaled(x: float) -> float:
    return x * SCALE


def label(n: int) -> str:
    return NAME + str(n)


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def count() -> int:
    global counter
    counter += 1
    return add(counter, b=NEGATIVE)


def during(n: int, callback) -> int:
    total = 0
    for i in range(n):
        callback(i)
        total += double(i)
    return total


def constant_during(callback):
    seen = []
    for i in range(4):
        callback(i)
        seen.append(LIMIT)
    return seen


def items(xs: List[int]) -> list:
    return [double(x) for x in xs]


def make(n: int) -> list:
    return [i * 0.5 for i in range(n)]


def sum_made(n: int) -> float:
    return sum(make(n))


def made_during(n: int, callback) -> float:
    total = 0.0
    for i in range(n):
        callback(i)
        total += sum(make(3))
    return total


def maybe(x: Optional[int] = None) -> int:
    return -1 if x is None else double(x)


def joined(s: str, n: int) -> str:
    out = ""
    for i in range(n):
        out += s
    return out


def keys(d: dict) -> int:
    total = 0
    for k in d:
        total += add(d[k], 0)
    return total


def spread(args):
    return add(*args), add(**{"a": 1})


def steps(n: int):
    for i in range(n):
        yield double(i)


def all_steps(n: int) -> int:
    return sum(steps(n))


class Box:
    factor = 3

    def __init__(self, x: int):
        self.x = x

    def get(self, n: int) -> int:
        return double(self.x) * n + LIMIT

    def grow(self) -> None:
        for i in range(3):
            self.x = add(self.x, 1)


def boxes(n: int) -> int:
    total = 0
    for i in range(n):
        box = Box(i)
        box.grow()
        total += box.get(2)
    return total


def recursive_failure(n: int) -> int:
    if n == 0:
        raise ValueError("deep")
    return recursive_failure(n - 1)
