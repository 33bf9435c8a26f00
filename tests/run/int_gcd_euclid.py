# Loops over % and // work the same on small and on huge ints.
import math


def gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return abs(a)


def extended(a: int, b: int) -> tuple[int, int, int]:
    x0, y0, x1, y1 = 1, 0, 0, 1
    while b != 0:
        q = a // b
        a, b = b, a - q * b
        x0, x1 = x1, x0 - q * x1
        y0, y1 = y1, y0 - q * y1
    return a, x0, y0


for a, b in [(12, 18), (0, 5), (5, 0), (0, 0), (-12, 18), (17, 31), (2**70, 6**40), (10**30 + 57, 10**20 + 39)]:
    print(a, b, gcd(a, b), math.gcd(a, b))
    g, x, y = extended(a, b)
    print("  ", g, x, y, a * x + b * y == g)
