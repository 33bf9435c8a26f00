# sqrt, cbrt, exp, log, pow and hypot, with their domain errors.
import math

print(math.sqrt(0), math.sqrt(2), math.sqrt(16), math.sqrt(1e300), math.sqrt(-0.0), math.sqrt(10**40), math.cbrt(27), math.cbrt(-8.0))
print(math.exp(0), math.exp(1), math.exp(-1000), math.expm1(1e-10), math.exp2(10), math.pow(2, 10), math.pow(2, 0.5), math.pow(0, 0), math.pow(-2, 3))
print(math.log(1), math.log(math.e), math.log(8, 2), math.log(10**400), math.log(2**70, 2), math.log2(8), math.log2(2**1000), math.log10(1000), math.log10(10**500), math.log1p(1e-10))
print(math.hypot(3, 4), math.hypot(), math.hypot(1, 1, 1), math.hypot(-5), math.dist([0, 0], [3, 4]), math.dist((1,), (4,)))
print(math.pow(float("inf"), 0), math.pow(1, float("nan")), math.exp(float("-inf")), math.sqrt(float("inf")), math.log(float("inf")))
for step in range(16):
    try:
        if step == 0:
            math.sqrt(-1)
        elif step == 1:
            math.log(0)
        elif step == 2:
            math.log(-1)
        elif step == 3:
            math.log2(0.0)
        elif step == 4:
            math.log10(-5)
        elif step == 5:
            math.exp(1000)
        elif step == 6:
            math.pow(0, -1)
        elif step == 7:
            math.pow(-8, 1 / 3)
        elif step == 8:
            math.pow(10, 400)
        elif step == 9:
            math.log(8, 1)
        elif step == 10:
            math.sqrt("4")  # type: ignore
        elif step == 11:
            math.sqrt(10**400)
        elif step == 12:
            math.log1p(-1)
        elif step == 13:
            math.dist([1], [1, 2])
        elif step == 14:
            math.log("x")  # type: ignore
        else:
            math.sqrt()  # type: ignore
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        print(step, type(error).__name__, error)
