from __future__ import annotations


def f(a: int, b: list[ int ], c: 'q' = 1, *d: "x" | None, e: a.b.c[1:2, ::3] = 2, **g: (1, 2)) -> -x ** 2 + y * (z - 1):
    v: undefined = 1
    return v


def g(a: lambda x, *y, z=1: x if y else z, b: {1: 2, **c}, c: {1, 2}, d: [*a, (b,)], e: (), f: not a and b or c == d < e):
    pass


def h(a: f(x, *y, k=1, **z), b: [i for i in range(3) if i], c: any(i for i in x), d: f'{x!r:>{w}} {{}}', e: ~3,
      f: 0x10, g: 1e100, h: 'it\'s', i: b"a\n", j: ..., k: 1 .real, m: a if b else c, n: a @ b // c % d << e):
    pass


class C:
    x: undefined_name
    y: list[C] = []

    (w): hidden = 1

    def m(self: C, other: C | None) -> C: ...


q: Also[Undefined]
for function in f, g, h, C.m:
    for name, text in function.__annotations__.items():
        print(function.__name__, name, repr(text))
print(C.__annotations__, __annotations__)
print(f(1, 2), C.w)
