# int() of floats cuts towards zero, exactly, at any size; round, floor and // agree.
import math

values: list[float] = [0.0, -0.0, 0.9, -0.9, 1.5, -1.5, 2.0**31, 2.0**52 + 0.5, 2.0**53 + 2, 2.0**62, 2.0**63, -(2.0**63), 2.0**64, 1e18, 1e19, 1e22, 1e23, -1e30, 1.7976931348623157e308]
for value in values:
    number = int(value)
    text = str(number)
    print(value, text[:25], len(text), number == value, math.trunc(value) == number, round(value) - number, type(number).__name__)
print(int(5e-324), int(-5e-324), int(123456789.987654321), int(9007199254740993.0), int(4503599627370497.5))
print(int(2.0**63 - 1024), int(2.0**63 + 2048), int(-(2.0**63) - 2048), float(int(1e300)) == 1e300)
total = 0
for i in range(60, 70):
    total += int(2.0**i) - 2**i
print(total, 7.9 // 1, int(7.9 // 1), int(str(int(1e25))), int(True), int(-1e0))
for wrong in [float("inf"), float("-inf"), float("nan")]:
    for function in (int, round, math.floor, math.ceil, math.trunc):
        try:
            print(function(wrong))
        except (OverflowError, ValueError) as error:
            print(function.__name__, type(error).__name__, error)
