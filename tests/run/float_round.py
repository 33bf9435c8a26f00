# round(): half to even without digits, correctly rounded decimals with them.
def both(x: float) -> None:
    print(x, round(x), round(x, 0), round(x, 1), round(x, 2))


for x in [0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49999999999999994, 2.675, 1.005, 0.125, 0.375, 1e16, -0.04]:
    both(x)
print(round(1234.5678, -2), round(1250.0, -2), round(1350.0, -2), round(0.1, 400), round(1e300, -308))
print(round(5), round(15, -1), round(25, -1), round(-25, -1), round(-35, -1), round(12345, -6), round(55, 3))
print(round(10**30 + 5, -1), round(10**30 + 15, -1))
print(round(True), type(round(2.0)), type(round(2.0, 0)), type(round(2, 1)), round(2.5, None))
try:
    print(round(float("inf")))
except OverflowError as error:
    print(error)
try:
    print(round(float("nan")))
except ValueError as error:
    print(error)
print(round(float("inf"), 2), round(float("nan"), 1))
try:
    print(round("1.5"))  # type: ignore
except TypeError as error:
    print(error)
try:
    print(round(1.5, 1.0))  # type: ignore
except TypeError as error:
    print(error)
