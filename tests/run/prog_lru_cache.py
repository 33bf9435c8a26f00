# Program: a cache that forgets the least recently used entry, as a dict kept in order.
from typing import Any, Callable, Optional

Cache = dict[str, Any]


def cache_get(cache: Cache, key: str) -> Optional[Any]:
    if key not in cache:
        return None
    value = cache.pop(key)
    cache[key] = value
    return value


def cache_put(cache: Cache, key: str, value: Any, capacity: int) -> Optional[str]:
    evicted: Optional[str] = None
    if key in cache:
        del cache[key]
    elif len(cache) >= capacity:
        for oldest in cache:
            evicted = oldest
            break
        if evicted is not None:
            del cache[evicted]
    cache[key] = value
    return evicted


statistics = {"hit": 0, "miss": 0, "evicted": 0}


def cached_call(cache: Cache, capacity: int, function: Callable[[int], int], argument: int) -> int:
    key = f"{function.__name__}:{argument}"
    value = cache_get(cache, key)
    if value is not None:
        statistics["hit"] += 1
        return value
    statistics["miss"] += 1
    result = function(argument)
    if cache_put(cache, key, result, capacity) is not None:
        statistics["evicted"] += 1
    return result


def square(n: int) -> int:
    return n * n


def cube(n: int) -> int:
    return n**3


cache: Cache = {}
for key, value in [("a", 1), ("b", 2), ("c", 3)]:
    print(cache_put(cache, key, value, 3), list(cache))
print(cache_get(cache, "a"), list(cache))
print(cache_put(cache, "d", 4, 3), list(cache))
print(cache_get(cache, "b"), cache_put(cache, "c", 33, 3), cache)
print(cache_put(cache, "e", None, 3), cache_get(cache, "e"), list(cache))
results: Cache = {}
seed = 1
total = 0
for step in range(2000):
    seed = (seed * 48271) % 2147483647
    function = square if seed % 3 else cube
    total += cached_call(results, 10, function, seed // 5 % 12)
print(total, statistics, len(results))
print(sorted(results), sum(results.values()))
print(cached_call({}, 1, cube, 10**7), cached_call({}, 1, square, 10**10))
one: Cache = {}
print([cache_put(one, k, 0, 1) for k in "xyzzy"], one)
