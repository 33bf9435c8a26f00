# fsum, prod, isclose, isfinite, isinf, isnan, and the constants.
import math

print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.fsum([]), math.fsum([1, 2, 3]), math.fsum(range(5)))
print(math.prod([1, 2, 3, 4]), math.prod([]), math.prod([2.5, 2]), math.prod(range(1, 26)), math.prod([1, 2], start=10), math.prod([2**40, 2**40]))
for x in [0.0, 1.5, math.inf, -math.inf, math.nan, 10**20, 5]:
    print(x, math.isfinite(x), math.isinf(x), math.isnan(x))
print(math.isclose(1.0, 1.0 + 1e-10), math.isclose(1.0, 1.1), math.isclose(0.0, 1e-12), math.isclose(0.0, 1e-12, abs_tol=1e-9))
print(math.isclose(100, 101, rel_tol=0.02), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan), math.isclose(math.inf, 1e308))
print(math.erf(0.5), math.erfc(0.5), math.gamma(5), math.gamma(0.5), math.lgamma(10))
for step in range(7):
    try:
        if step == 0:
            math.fsum([1e308, 1e308])
        elif step == 1:
            math.fsum([math.inf, -math.inf])
        elif step == 2:
            math.fsum(["a"])  # type: ignore
        elif step == 3:
            math.isclose(1, 1, rel_tol=-1)
        elif step == 4:
            math.gamma(-1)
        elif step == 5:
            math.prod(5)  # type: ignore
        else:
            math.isnan("nan")  # type: ignore
    except (ValueError, OverflowError, TypeError) as error:
        print(step, type(error).__name__, error)
