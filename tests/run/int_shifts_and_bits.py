# Shifts and bit operators treat ints as endless two's complement.
def bits(a: int, b: int) -> None:
    print(a, b, "&", a & b, "|", a | b, "^", a ^ b, "~a", ~a)


bits(0, 0)
bits(12, 10)
bits(-12, 10)
bits(12, -10)
bits(-12, -10)
bits(2**64 - 1, -1)
bits(2**70 + 5, 2**64 + 3)
bits(-(2**70), 2**65 - 1)
bits(-(2**63), 2**63 - 1)

for amount in (0, 1, 31, 32, 61, 62, 63, 64, 65, 100):
    print(amount, 1 << amount, -1 << amount, 3 << amount)
for amount in (0, 1, 2, 62, 63, 64, 200):
    print(amount, 1000 >> amount, -1000 >> amount, 2**64 >> amount, -(2**64) >> amount)

try:
    print(1 << -1)
except ValueError as error:
    print(error)
try:
    print(1 >> -1)
except ValueError as error:
    print(error)
try:
    print(1.0 << 2)  # type: ignore
except TypeError as error:
    print(error)
print(0 << 10**6, 0 >> 10**6, 5 >> 2**70, -5 >> 2**70)
print((255).bit_length(), (256).bit_length(), (0).bit_length(), (-256).bit_length(), (2**100).bit_length())
print((255).bit_count(), (-255).bit_count(), (2**100 - 1).bit_count())
value = 0b1011
value <<= 2
value |= 1
value ^= 0xFF
value &= ~0x10
value >>= 1
print(value)
