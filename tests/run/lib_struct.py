"""struct: formats, byte orders, errors."""

import struct

print(struct.pack("<IhB", 1, -2, 255), struct.unpack(">Hf", b"\x01\x02\x3f\x80\x00\x00"))
print([struct.calcsize(f) for f in ("@ilq", "=ilq", "bi", "ib", "<bi", "0i", "3s2xd", " 2h ", "n", "P")])
print(struct.pack("5s3xp?", b"hello", b"", True), struct.pack("!d", 1.5), struct.pack("<e", 0.5), struct.pack("3i", 1, 2, 3))
print(struct.pack("4s", b"abcdef"), struct.pack("6p", b"abcdefgh"), struct.unpack("6p", b"\x03abcde"), struct.pack("c", b"x"))
made = struct.Struct("<2sQ")
print(made.size, made.format, made.pack(b"ab", 2**40), made.unpack(made.pack(b"ab", 7)))
print(list(made.iter_unpack(made.pack(b"ab", 7) * 2)), list(struct.iter_unpack("<h", b"\x01\x00\xff\xff")))
buffer = bytearray(10)
struct.pack_into(">H", buffer, 3, 0xABCD)
print(buffer, struct.unpack_from(">H", buffer, 3), struct.unpack_from("<H", buffer, -7))
for value in (0.1, -0.0, float("inf"), 1e-45, 65504.0):
    print(struct.pack(">d", value).hex(), struct.pack("<f", value).hex(), struct.unpack("<f", struct.pack("<f", value)))
for code in "bBhHiIqQ":
    size = struct.calcsize("<" + code)
    print(code, size, struct.unpack("<" + code, b"\xff" * size), struct.unpack(">" + code, b"\x80" + b"\x00" * (size - 1)))
for arguments in (("B", 256), ("b", -129), ("i", "x"), ("<i", 2**31), ("<H", -1), ("I", -1), ("<I", 2**32), ("q", 2**70), ("<Q", -1), ("P", 2**70), ("h", 2**70), ("h", 40000), ("i",), ("z", 1), ("2s", "ab"),
                  ("c", b"xy"), ("f", 1e39), ("e", 70000.0), ("d", "1"), ("3",), ("ii", 1)):
    try:
        print(struct.pack(*arguments))
    except (struct.error, OverflowError) as error:
        print(type(error).__name__, error)
for wrong in (lambda: struct.unpack("i", b"abc"), lambda: struct.unpack_from("i", b"abcdef", 4),
              lambda: struct.pack_into("i", bytearray(5), 2, 1), lambda: list(struct.iter_unpack("h", b"abc"))):
    try:
        print(wrong())
    except struct.error as error:
        print(error)
