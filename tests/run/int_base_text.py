# bin, oct and hex write a sign, a prefix and lower-case digits.
values: list[int] = [0, 1, -1, 8, 255, -255, 4096, 2**31, 2**63, -(2**63), 2**64 - 1, 3**50]
for value in values:
    print(value, bin(value), oct(value), hex(value))
    assert int(bin(value), 2) == int(oct(value), 8) == int(hex(value), 16) == value

print(bin(True), oct(False), hex(True))
print(f"{255:b} {255:o} {255:x} {255:X} {255:#b} {255:#o} {255:#x} {255:#X}")
print(f"{-255:#010x} {255:>10b} {255:<10b}| {255:^12_b} {65535:_x}")
for wrong in [1.5, "7", None]:
    try:
        print(bin(wrong))  # type: ignore
    except TypeError as error:
        print("bin:", error)
    try:
        print(hex(wrong))  # type: ignore
    except TypeError as error:
        print("hex:", error)
