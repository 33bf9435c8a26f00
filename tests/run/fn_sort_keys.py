# Sort keys that are lambdas and functions: several fields, descending, errors inside.
from typing import Any

people: list[tuple[str, int, float]] = [("ann", 31, 1.7), ("bob", 25, 1.8), ("cy", 31, 1.6), ("di", 25, 1.9)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: (p[1], -p[2])))
print(sorted(people, key=lambda p: (-p[1], p[0])))
print(sorted(people, key=lambda p: p[2], reverse=True)[0], max(people, key=lambda p: p[2]), min(people, key=lambda p: (p[1], p[2])))
calls: list[int] = []


def noting(n: int) -> int:
    calls.append(n)
    return -n


print(sorted([3, 1, 2], key=noting), calls)
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[::-1])[:3], sorted(set(words), key=words.index))
order = {"low": 0, "mid": 1, "high": 2}
levels = ["high", "low", "mid", "low"]
print(sorted(levels, key=order.get), sorted(levels, key=lambda level: order[level], reverse=True), sorted(levels, key=order.get))
mixed: list[Any] = [3, "a", None, 2.5, "B", [1]]
print(sorted(mixed, key=str), sorted(mixed, key=lambda v: type(v).__name__), sorted(mixed, key=repr, reverse=True))
numbers = [5, -3, 2**64, -(2**64), 0]
print(sorted(numbers, key=abs), sorted(numbers, key=lambda n: n % 7), sorted(numbers, key=lambda n: str(n)))
for key in (lambda n: 1 // n, lambda n: n.missing, lambda: 0):
    try:
        print(sorted([1, 0, 2], key=key))
    except (ZeroDivisionError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
data = [3, 1, 2]
try:
    data.sort(key=lambda n: data.append(n))
except (ValueError, TypeError) as error:
    print(type(error).__name__, error)
