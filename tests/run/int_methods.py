# The methods and attributes that every int has.
def report(n: int) -> None:
    print(n, n.bit_length(), n.bit_count(), n.numerator, n.denominator, n.real, n.imag)
    print("  ", n.conjugate(), n.as_integer_ratio())


for number in [0, 1, -1, 255, -1024, 2**40, -(2**64), 10**20]:
    report(number)
print((5).bit_length(), 5 .bit_length())
print(True.bit_length(), True.numerator)
print(int(7).as_integer_ratio()[0])
