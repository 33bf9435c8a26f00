# ** on ints: exact, float for negative exponents, and pow() with a modulus.
def attempt(base: int, exponent: int, modulus: int) -> None:
    try:
        print(f"pow({base}, {exponent}, {modulus}) =", pow(base, exponent, modulus))
    except (ValueError, TypeError, ZeroDivisionError) as error:
        print(f"pow({base}, {exponent}, {modulus}):", type(error).__name__, error)


for base in (-3, -1, 0, 1, 2, 10):
    print(base, [base**exponent for exponent in range(6)])
print(2**62, 2**63, 2**64, (-2) ** 63, (-2) ** 64, 3**40, 3**41)
print(7**77)
print(2**-1, 10**-3, (-2) ** -3, 1**-5, -(2**-2))
try:
    print(0**-1)
except ZeroDivisionError as error:
    print(error)
print(-2**2, (-2) ** 2, 2**3**2, -2**-2)

attempt(2, 10, 1000)
attempt(3, 1000, 7)
attempt(-3, 3, 7)
attempt(3, 3, -7)
attempt(2, 0, 1)
attempt(3, -1, 7)
attempt(3, -2, 11)
attempt(2, -1, 4)
attempt(5, 5, 0)
attempt(2, 2**70, 10**9 + 7)
attempt(10**40, 3, 10**20 + 39)
print(pow(2, 5), pow(2, -1), pow(2.0, 3), pow(4, 0.5))
try:
    print(pow(2.0, 3, 5))  # type: ignore
except TypeError as error:
    print(error)
