"""cmath where squares overflow or vanish, at zeros, infinities and nan; polar and rect; isclose; errors."""
import cmath
import math

INF, NAN = math.inf, math.nan
SIZES = (0.0, -0.0, 1.0, -1.0, 0.5, 1e-310, 5e-324, 1e-160, 1e160, 1.5e308, -1.7e308, INF, -INF, 710.5, -745.2)
WITHOUT_INFINITY = (cmath.tan, cmath.tanh, cmath.atan, cmath.atanh, cmath.asin, cmath.asinh, cmath.acos, cmath.acosh)
FUNCTIONS = (cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asin,
             cmath.acos, cmath.atan, cmath.asinh, cmath.acosh, cmath.atanh, cmath.phase, cmath.polar, abs)


def text(value):
    if isinstance(value, complex):     # beside an infinite or missing part the sign of a zero means nothing
        parts = text(value.real), text(value.imag)
        return f"({parts[0]},{parts[1]})" if cmath.isfinite(value) and value != 0 else f"({parts[0].lstrip('-')},{parts[1].lstrip('-')})"
    if isinstance(value, tuple):
        return "<" + " ".join(text(part) for part in value) + ">"
    if math.isfinite(value):
        return f"{value:.10g}"
    return repr(value)


for function in FUNCTIONS:
    sizes = [x for x in SIZES if math.isfinite(x) or function not in WITHOUT_INFINITY]
    for x in sizes:
        row = []
        for y in sizes:
            try:
                row.append(text(function(complex(x, y))))
            except (ValueError, OverflowError) as error:
                row.append(f"{type(error).__name__}:{error}")
        print(function.__name__, x, " ".join(row))
for r in (0.0, -0.0, 1.0, -2.5, 1e308, INF, -INF, NAN):
    row = []
    for phi in (0.0, -0.0, 1.0, -2.0, math.pi, 1e20, INF, -INF, NAN):
        try:
            row.append(text(cmath.rect(r, phi)))
        except (ValueError, OverflowError) as error:
            row.append(f"{type(error).__name__}:{error}")
    print("rect", r, " ".join(row))
for base in (2, 10.0, 1j, 1, 0, complex(INF, 0), -1):
    for z in (8, 100 + 0j, 1j, 0, -1, complex(0.5, 2)):
        try:
            print("log", z, base, text(cmath.log(z, base)))
        except (ValueError, OverflowError, ZeroDivisionError) as error:
            print("log", z, base, type(error).__name__, error)
for a, b, more in ((1, 1 + 1e-10j, {}), (1, 1 + 1e-8j, {}), (0, 1e-12, {}), (0, 1e-12, {"abs_tol": 1e-11}), (INF, INF, {}), (INF, -INF, {}), (complex(INF, 1), complex(INF, 2), {}),
                   (NAN, NAN, {}), (1j, 1.1j, {"rel_tol": 0.1}), (1j, 1.1j, {"rel_tol": 0.09}), (5, 5, {"rel_tol": 0.0}), (1, INF, {"rel_tol": 1.0}), (1, 2, {"abs_tol": 1.0})):
    print("isclose", a, b, more, cmath.isclose(a, b, **more))
for action in (lambda: cmath.isclose(1, 2, rel_tol=-1), lambda: cmath.isclose(1, 2, abs_tol=-1), lambda: cmath.sqrt("x"), lambda: cmath.sqrt(), lambda: cmath.rect("x", 1), lambda: cmath.exp(10 ** 400),
               lambda: cmath.log(1, "x"), lambda: cmath.log(1, 2, 3), lambda: cmath.polar(None)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Number:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        return self.value


class Index:
    def __index__(self):
        return 4


print(cmath.sqrt(Number(-4 + 0j)), cmath.sqrt(Index()), cmath.isfinite(Number(complex(1, INF))), cmath.isinf(complex(0, -INF)), cmath.isnan(complex(NAN, 0)))
for wrong in (Number(5), Number("x")):
    try:
        print(cmath.sqrt(wrong))
    except TypeError as error:
        print(error)
