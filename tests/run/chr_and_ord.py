# chr and ord are inverse; what they refuse.
for code in [0, 9, 65, 97, 127, 128, 233, 255, 256, 0x20AC, 0x65E5, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF]:
    ch = chr(code)
    print(code, repr(ch), len(ch), ord(ch) == code)
for wrong in [-1, 0x110000, 2**31, 2**63, 10**30]:
    try:
        print(chr(wrong))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
for text in ["", "ab", "日本"]:
    try:
        print(ord(text))
    except TypeError as error:
        print(error)
try:
    print(ord(5))  # type: ignore
except TypeError as error:
    print(error)
try:
    print(chr("a"))  # type: ignore
except TypeError as error:
    print(error)
try:
    print(chr(65.0))  # type: ignore
except TypeError as error:
    print(error)
print("".join(chr(ord("a") + i) for i in range(26)), chr(True) == "\x01")
shifted = "".join([chr((ord(ch) - 97 + 3) % 26 + 97) for ch in "xyzabc"])
print(shifted)
