# functools: lru_cache and cache
import functools
from functools import cache, lru_cache


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


@lru_cache(maxsize=None)
def fib(n: int) -> int:
    """Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info(), fib.__name__, fib.__doc__, fib.__wrapped__(10), fib.__qualname__, fib.__module__)
fib.cache_clear()
print(fib.cache_info(), fib(5), fib.cache_info().misses, fib.cache_parameters())


@cache
def grid_paths(rows: int, columns: int) -> int:
    if rows == 1 or columns == 1:
        return 1
    return grid_paths(rows - 1, columns) + grid_paths(rows, columns - 1)


print(grid_paths(18, 18), grid_paths.cache_info().currsize)

calls: list[str] = []


@lru_cache(maxsize=2)
def shout(text: str) -> str:
    calls.append(text)
    return text.upper()


for word in ["a", "b", "a", "c", "b", "a", "a", "c"]:
    print(shout(word), end=" ")
print(calls, shout.cache_info())
print(shout(text="k"), shout("k"), shout(text="k"), shout.cache_info())


@lru_cache
def double(x):
    return x * 2


print(double(2), double(2.0), double(True), double("ab"), double((1, 2)), double.cache_info())
typed = lru_cache(maxsize=10, typed=True)(lambda x: type(x).__name__)
print(typed(1), typed(1.0), typed(True), typed.cache_info(), typed.cache_parameters())
print(double(3), double(3.0), double.cache_info())


@functools.lru_cache(0)
def never(x: int) -> int:
    return x + 1


print(never(1), never(1), never.cache_info())
attempt(lambda: double([1]))
attempt(lambda: lru_cache("x"))
attempt(lambda: double(1, 2))
attempt(lambda: cache(3))


@cache
def fails(x: int) -> float:
    calls.append("fails")
    return 1 / x


attempt(lambda: fails(0))
attempt(lambda: fails(0))
print(fails(4), calls[-3:], fails.cache_info())


class Counter:
    def __init__(self) -> None:
        self.total = 0

    @lru_cache(maxsize=None)
    def add(self, n: int) -> int:
        self.total += n
        return self.total


counter, other = Counter(), Counter()
print(counter.add(3), counter.add(3), counter.add(4), other.add(3), counter.total, other.total)
info = shout.cache_info()
hits, misses, maxsize, size = info
print(hits, misses, maxsize, size, info[0], info.maxsize, info == (2, 7, 2, 2), type(info).__name__)
