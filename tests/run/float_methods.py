# Methods of float: is_integer, as_integer_ratio, hex and fromhex.
numbers: list[float] = [0.0, 1.0, -2.5, 0.1, 1e20, 5e-324, 1.7976931348623157e308]
for number in numbers:
    print(number, number.is_integer(), number.as_integer_ratio(), number.hex())
    assert float.fromhex(number.hex()) == number
print(float.fromhex("0x1.8p1"), float.fromhex("-0x.8"), float.fromhex("inf"), float.fromhex("10"))
print((2.5).real, (2.5).imag, (2.5).conjugate())
for special in [float("inf"), float("nan")]:
    print(special.is_integer(), special.hex())
    try:
        print(special.as_integer_ratio())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
try:
    print(float.fromhex("xyz"))
except ValueError as error:
    print(error)
