# Errors of *, ** and unpacking: each construct has its own text.
from typing import Any
def f(*a: Any) -> None: print(a)
x: Any = 5
def g1(): return [*x]
def g2(): return {*x}
def g3(): return (*x,)
def g4(): return f(*x)
def g5(): return f(1, *x)
def g6(): return [1, *x]
def g7(): return f(*[1], *x)
def g8(): return print(*x)
def g9(): return max(*x)
def g10(): return {**x}
def g11(): return f(**x)
def g12(): return x[0](*x)
def g13(): a, b = x
def g14(): a, *b = x
def g15(): [].extend(x)
def g16():
    l = [1]
    l += x
def g17(): return "abc"[2**70]
def g18(): return "".join(x)
def g19(): return {1,2}.union(x)
def g20(): return dict(x)
def g21(): return [*[1,2], *"ab", *{3}, *{4:5}, *range(2)]
def g22(): return f(1, **x)
def g23(): return {1:2, **x}
def g24(): return {**{1:2}, **{3:x}}
def g25(): return print(1, 2, sep=x)
def g26(): return print(1, 2, end=x)
def g27(): return f(*[1], *[2, 3], *(4,))
def g28(): return "a\tb".expandtabs(2**70)
def g29(): return [1] * 2**70
def g30(): return print(1, sep=1, end=2.5)
for g in [g1,g2,g3,g4,g5,g6,g7,g8,g9,g10,g11,g12,g13,g14,g15,g16,g17,g18,g19,g20,g21,g22,g23,g24,g25,g26,g27,g28,g29,g30]:
    try:
        print(g())
    except Exception as e:
        print(g.__name__, type(e).__name__, e)
