# The module cmath: values, branch cuts, zeros of either sign, overflow, wrong types.
import cmath
import math

POINTS = [0j, -0j, complex(-0.0, 0.0), complex(-0.0, -0.0), 1 + 0j, -1 + 0j, complex(-1, -0.0), 1j, -1j, 2 + 3j, -2.5 + 0.5j,
          0.9 - 1.1j, 1e-310 + 1e-312j, 1e200 + 1e201j, -1e300 - 1e-5j, 3 - 0j, 700 + 1j, 1e-8j, 5, -7.25, True]
FUNCTIONS = [cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.asin, cmath.acos,
             cmath.atan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asinh, cmath.acosh, cmath.atanh, cmath.phase, cmath.polar]

for function in FUNCTIONS:
    for point in POINTS:
        try:
            print(function.__name__, point, function(point))
        except (ValueError, OverflowError) as error:
            print(function.__name__, point, type(error).__name__, error)

for z in (complex("inf"), complex("-infj"), complex("nan"), complex(math.inf, math.inf), complex(1, math.nan)):
    print(cmath.isinf(z), cmath.isnan(z), cmath.isfinite(z), cmath.sqrt(z), cmath.phase(z))
print(cmath.rect(2, math.pi / 3), cmath.rect(1, 0), cmath.rect(-1, -0.0), cmath.rect(*cmath.polar(3 + 4j)))
print(cmath.log(8, 2), cmath.log(1j, 1j), cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(0j, 1e-12, abs_tol=1e-9))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
print(cmath.exp(1j * cmath.pi) + 1, cmath.sqrt(-4), abs(cmath.exp(2j)) == 1)


class Number:
    def __complex__(self) -> complex:
        return 3 + 4j


class Real:
    def __float__(self) -> float:
        return -4.0


print(cmath.sqrt(Number()), cmath.sqrt(Real()))
for wrong in ("1", None, [1], 10 ** 400):
    try:
        cmath.sqrt(wrong)
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
for call in (lambda: cmath.log(0), lambda: cmath.log(2, 0), lambda: cmath.log(2, 1), lambda: cmath.exp(1000), lambda: cmath.sqrt(),
             lambda: cmath.isclose(1, 1, rel_tol=-1), lambda: cmath.rect(1), lambda: cmath.rect(1, math.inf)):
    try:
        print(call())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)


def fft(values: list[complex]) -> list[complex]:
    n = len(values)
    if n == 1:
        return values
    even, odd = fft(values[0::2]), fft(values[1::2])
    turns = [cmath.exp(-2j * cmath.pi * k / n) * odd[k] for k in range(n // 2)]
    return [even[k] + turns[k] for k in range(n // 2)] + [even[k] - turns[k] for k in range(n // 2)]


print(fft([complex(k % 3, 0) for k in range(8)]))
