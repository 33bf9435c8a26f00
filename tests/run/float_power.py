# ** on floats: signs, zeros, infinities, and its errors.
inf = float("inf")
nan = float("nan")
cases: list[tuple[float, float]] = [
    (2.0, 3.0), (2, 0.5), (-2.0, 3), (-2.0, 2), (0.0, 0), (-0.0, 3), (-0.0, 2), (2.0, -1), (-2.0, -2), (1.0, 1e300),
    (inf, 0), (inf, -1), (-inf, 3), (-inf, 2), (0.5, inf), (2, inf), (2, -inf), (-1.0, inf), (nan, 0), (1, nan), (nan, 1), (0, inf), (9, -0.5), (1e-200, 2),
]
for base, exponent in cases:
    print(base, exponent, base**exponent)
for base, exponent in [(0.0, -1), (0, -1.0), (-0.0, -2.5), (1e200, 2), (10.0, 400), (2, 10000.0)]:
    try:
        print(base**exponent)
    except (ZeroDivisionError, OverflowError) as error:
        print(base, exponent, type(error).__name__, error)
print((-8.0) ** 2, -8.0**2, 2.0**3**2, pow(2.5, 2), pow(4, -0.5))
