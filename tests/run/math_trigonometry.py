# Trigonometric and hyperbolic functions, degrees and radians.
import math
from math import cos, pi, sin, tan

for angle in [0.0, pi / 6, pi / 4, 1.0, -2.5, 100.0]:
    print(sin(angle), cos(angle), tan(angle))
for x in [0.0, 0.5, -1.0, 1.0]:
    print(math.asin(x), math.acos(x), math.atan(x))
for x in [0.0, 0.5, -2.0, 3]:
    print(math.sinh(x), math.cosh(x), math.tanh(x), math.asinh(x))
print(math.acosh(1), math.acosh(2.5), math.atanh(0.5), math.atanh(-0.25))
print(math.atan2(1, 1), math.atan2(-1, -1), math.atan2(0, -1), math.atan2(-0.0, -1), math.atan2(0, 0), math.degrees(pi), math.radians(180), math.degrees(1))
print(math.sin(0) == 0.0, round(sin(pi), 15), math.atan(float("inf")))
for step in range(8):
    try:
        if step == 0:
            math.asin(2)
        elif step == 1:
            math.acos(-1.5)
        elif step == 2:
            math.sin(float("inf"))
        elif step == 3:
            math.tan(float("-inf"))
        elif step == 4:
            math.acosh(0)
        elif step == 5:
            math.atanh(1)
        elif step == 6:
            math.sinh(1000)
        else:
            math.cos(None)  # type: ignore
    except (ValueError, OverflowError, TypeError) as error:
        print(step, type(error).__name__, error)
