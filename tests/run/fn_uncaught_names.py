# Frames of lambdas, comprehensions and nested functions in a traceback.
from typing import Callable


def apply(function: Callable[[int], int], value: int) -> int:
    return function(value)


def outer(values: list[int]) -> list[int]:
    def inner(value: int) -> int:
        return apply(lambda n: 10 // n, value)

    return [inner(value) for value in values]


print(outer([1, 2, 5]))
print({n: outer([n]) for n in (1, 2)})
print(sorted([3, 1], key=lambda n: -n))
print(sum(apply(lambda n: n + 1, n) for n in range(3)))
print(outer([5, 0]))
