# The module's names: import as, from-import, functions as values, missing names.
import math
import math as m
from math import floor as down, pi
from math import sqrt

functions = [math.sin, math.floor, sqrt, abs]
for function in functions:
    print(function.__name__, function(2.25))
print(m is math, m.pi == pi, down(2.9), sqrt(49), [math.isqrt(n) for n in range(10)], sorted([2.5, -1.5], key=math.fabs))
print(math.pi is pi, math.__name__, max([1, 4, 9], key=sqrt))
try:
    print(math.nothing)  # type: ignore
except AttributeError as error:
    print(error)
try:
    print(sqroot(4))  # type: ignore
except NameError as error:
    print(error)


def circle(radius: float) -> float:
    from math import pi as ratio

    return ratio * radius**2


def local_import(x: float) -> int:
    import math as inner

    return inner.ceil(x)


print(circle(2), local_import(1.2))
pi = 3  # type: ignore
print(pi, math.pi, circle(1))
