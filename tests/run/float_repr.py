# repr of a float is the shortest text that reads back as the same float.
values: list[float] = [
    0.0, -0.0, 1.0, -1.5, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 1e17, 123456789012345680.0,
    9999999999999998.0, 0.0001, 0.00001, 1.5e-7, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308,
    2.0**53, 2.0**378, 2.0**-1074, 1e22, 1e23, 4.35, 0.5, 3.141592653589793, 1e100, 123456.789e3,
]
for value in values:
    text = repr(value)
    print(text, str(value), float(text) == value)
inf: float = float("inf")
nan: float = float("nan")
print(inf, -inf, nan, -nan, [inf, -inf, nan])
print(1e308 * 10, -1e308 * 10, inf - inf, inf * 0)
print((0.0, -0.0), {1.0: 2.0}, f"{1.0}", "%s" % 1e-5)
