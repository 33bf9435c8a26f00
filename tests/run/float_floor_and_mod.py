# //, % and divmod on floats round down, with the sign of the divisor.
def row(a: float, b: float) -> None:
    print(a, b, a / b, a // b, a % b, divmod(a, b))


row(7.5, 2)
row(-7.5, 2)
row(7.5, -2)
row(-7.5, -2)
row(1.0, 0.1)
row(-1.0, 0.1)
row(0.0, 3.0)
row(-0.0, 3.0)
row(3.0, -3.0)
row(-3.0, 3.0)
row(1e300, 1e-10)
row(-1e-20, 3.0)
row(1e-20, -3.0)
row(6.0, 3.0)
row(5, 0.3)
row(2**60, 3.0)
for wrong in (0, 0.0, -0.0, False):
    try:
        print(1.0 / wrong)
    except ZeroDivisionError as error:
        print("/:", error)
    try:
        print(1.0 // wrong)
    except ZeroDivisionError as error:
        print("//:", error)
    try:
        print(1.0 % wrong)
    except ZeroDivisionError as error:
        print("%:", error)
    try:
        print(divmod(1.0, wrong))
    except ZeroDivisionError as error:
        print("divmod:", error)
