# An operator on bool, int and float gives the wider of the two types.
from typing import Any

values: list[Any] = [True, 3, 2.5]
for left in values:
    for right in values:
        results = [left + right, left - right, left * right, left / right, left // right, left % right]
        print(left, right, results, [type(r).__name__ for r in results])


def average(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers)


def scale(factor: float, amount: float) -> float:
    return factor * amount


print(average([1, 2, 4]), average([1, 2]), average([True, False]), average([2**60, 2**60 + 2]))
print(scale(2, 3), scale(2, 3.0), scale(True, 5), scale(2**40, 2**40))
total: float = 0
for i in range(4):
    total += i
print(total, type(total).__name__)
total += 0.5
print(total, type(total).__name__)
x: float = 10
print(x, x // 3, x / 4, x % 3, x**2, -x)
print(1 + 1.0, 2**0.5, 4**0.5, (-8) ** (1 / 3) != 2, 7 // 2.0, 10**-1)
