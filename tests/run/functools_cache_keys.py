# Keys of cached calls: keywords and their order, types, one argument alone, unhashable ones; the classes of collections.
from collections import Counter, OrderedDict, defaultdict, deque
from functools import cmp_to_key, lru_cache, cached_property, partial, reduce

calls = []


@lru_cache(maxsize=None)
def plain(*args, **names):
    calls.append((args, tuple(names.items())))
    return len(calls)


print(plain(1), plain(1), plain(1.0), plain(True), plain("1"), plain(), plain(), plain(1, 2), plain((1, 2)))
print(plain(a=1), plain(a=1), plain(a=1, b=2), plain(b=2, a=1), plain(1, a=1), plain(a=1.0), plain("a", 1), plain(("a", 1)), plain(a=1, b=2), plain(b=2, a=1))
print(plain(a=2, b=1), plain(c=1, b=2), plain(a=1, c=2), plain(1, 2, a=3, b=4), plain(1, 2, b=4, a=3), plain(1, a=2, b=3, c=4), plain(1, a=2, b=3, c=4))
print(len(calls), plain.cache_info(), calls[-1])


@lru_cache(maxsize=4, typed=True)
def typed(*args, **names):
    calls.append(args)
    return len(calls)


calls.clear()
print(typed(1), typed(1.0), typed(True), typed(1), typed(a=1), typed(a=1.0), typed(a=1), typed("x"), typed(1), typed(1.0), typed.cache_info())
for wrong in ([], {}, set(), Counter(), OrderedDict(), defaultdict(int), deque(), bytearray()):
    try:
        plain(wrong)
    except TypeError as e:
        print(e)
    try:
        hash(wrong)
    except TypeError as e:
        print(e)
by_last = cmp_to_key(lambda a, b: (a[-1] > b[-1]) - (a[-1] < b[-1]))
print(sorted(["ab", "ba", "cc", "ac"], key=by_last), min(["ab", "ba"], key=by_last), by_last("ax") < by_last("ay"), by_last("x") == by_last("x"), by_last("x") >= by_last("y"), by_last("z").obj)
for call in (lambda: cmp_to_key(), lambda: cmp_to_key(5)(1) < cmp_to_key(5)(2), lambda: by_last(), lambda: by_last("a") < 5, lambda: hash(by_last("a")), lambda: lru_cache("x"), lambda: lru_cache(maxsize=-5)(len).cache_info(), lambda: lru_cache(5)(5), lambda: plain.cache_parameters(), lambda: typed.cache_parameters()):
    try:
        print(call())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(cmp_to_key(mycmp=lambda a, b: b - a)(obj=5).obj, reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], "start"), partial(max, 5)(3), partial(int, base=2)("101"))
