# floor, ceil, trunc, modf, fmod, remainder, of floats, ints and huge values.
import math

for x in [0.0, 0.5, -0.5, 1.0, 2.7, -2.7, 1e20, -1e300, 4503599627370497.5, 9007199254740993.0]:
    print(x, math.floor(x), math.ceil(x), math.trunc(x), math.modf(x))
print(math.floor(5), math.ceil(-5), math.trunc(10**30), math.floor(True), math.floor(-0.0), math.ceil(-0.2))
pairs: list[tuple[float, float]] = [(7.5, 2), (-7.5, 2), (7.5, -2), (5, 3), (0.3, 0.1), (1e20, 3), (-0.0, 1), (2.5, 1), (3.5, 1)]
for a, b in pairs:
    print(a, b, math.fmod(a, b), math.remainder(a, b), a % b)
print(math.fabs(-3), math.fabs(-0.0), math.copysign(3, -0.0), math.copysign(-2.5, 1), math.frexp(8.0), math.frexp(0.0), math.frexp(-0.3), math.ldexp(0.75, 3))
print(math.nextafter(1.0, 2.0), math.nextafter(0.0, -1.0), math.ulp(1.0), math.ulp(1e300), math.ulp(0.0))
for step in range(10):
    try:
        if step == 0:
            math.floor(float("inf"))
        elif step == 1:
            math.ceil(float("nan"))
        elif step == 2:
            math.trunc(float("-inf"))
        elif step == 3:
            math.fmod(1.0, 0.0)
        elif step == 4:
            math.remainder(float("inf"), 1.0)
        elif step == 5:
            math.floor("1.5")  # type: ignore
        elif step == 6:
            math.trunc("1")  # type: ignore
        elif step == 7:
            math.ldexp(1.0, 5000)
        elif step == 8:
            math.fabs("x")  # type: ignore
        else:
            math.fmod(1)  # type: ignore
    except (ValueError, OverflowError, TypeError) as error:
        print(step, type(error).__name__, error)
