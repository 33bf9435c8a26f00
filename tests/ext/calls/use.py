import functools

import lib


def show(f, *args, **kw):
    try:
        print(f.__name__, args, kw, "->", f(*args, **kw))
    except TypeError as e:
        print(f.__name__, args, kw, "TypeError:", e)


for f in (lib.plain, lib.defaults, lib.star, lib.keyword_only, lib.positional_only, lib.everything):
    show(f)
    show(f, 1)
    show(f, 1, 2)
    show(f, 1, 2, 3)
    show(f, 1, 2, 3, 4)
    show(f, a=1, b=2)
    show(f, 1, b=2)
    show(f, 1, c=2)
    show(f, 1, k=2)
    show(f, 1, 2, a=3)
    show(f, 1, zzz=3)
    show(f, b=1, k=3)
print(lib.annotated(1, 2, "x"), lib.annotated(1.5, "y", None))
print(lib.calls(lambda *a, **k: (a, k), 2, 3, other=4))
print(list(map(lib.square, [1, 2, 3])), functools.reduce(lib.plain, [1, 2, 3]), functools.partial(lib.defaults, 5)(c=6))
add = lib.make_adder(10)
print(add(5), lib.make_adder("a")("b"), sorted([3, 1, 2], key=lib.make_adder(0)))
