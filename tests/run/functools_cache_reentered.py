# A cached function whose call makes its own key known, fills the cache, or empties it while it runs.
from functools import cache, lru_cache


@lru_cache(maxsize=3)
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.cache_info())
rounds = []


@lru_cache(maxsize=2)
def twice(n: int) -> str:
    rounds.append(n)
    if len(rounds) < 3:
        twice(n)            # the same key, while it is being computed
    return f"{n}:{len(rounds)}"


print(twice(1), rounds, twice.cache_info())
print(twice(1), twice.cache_info())
print(twice(2), twice(3), twice(1), twice.cache_info(), rounds)


@lru_cache(maxsize=2)
def clearing(n: int) -> int:
    if n == 5:
        clearing.cache_clear()
    return n * n


print([clearing(n) for n in (1, 2, 5, 1, 5, 2)], clearing.cache_info())


@lru_cache(maxsize=1)
def failing(n: int) -> int:
    if n < 0:
        raise ValueError(n)
    return failing(n - 1) if n > 2 else n


for n in (1, -1, 5, -1, 5, 2):
    try:
        print(failing(n), failing.cache_info())
    except ValueError as e:
        print("ValueError", e, failing.cache_info())


@lru_cache(maxsize=0)
def never(n: int) -> int:
    rounds.append(n)
    return n


print(never(1), never(1), never.cache_info(), len(rounds))


@cache
def deep(n: int) -> int:
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(100), deep.cache_info(), deep(50), deep.cache_info())


class Key:
    def __init__(self, name: str) -> None:
        self.name = name

    def __hash__(self) -> int:
        return 1

    def __eq__(self, other: object) -> bool:
        if self.name == "bad":
            raise KeyError("compared")
        return isinstance(other, Key) and self.name == other.name


@lru_cache(maxsize=2)
def by_key(key: Key) -> str:
    return key.name.upper()


print(by_key(Key("a")), by_key(Key("b")), by_key(Key("a")), by_key(Key("c")), by_key(Key("b")), by_key.cache_info())
try:
    by_key(Key("bad"))
except KeyError as e:
    print("KeyError", e, by_key.cache_info())
