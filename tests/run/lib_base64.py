"""binascii and base64: bytes as text and back."""

import base64
import binascii

print(binascii.hexlify(b"\x00\xff"), binascii.hexlify(b"\x00\xff\x10", "-"), binascii.unhexlify("00fF"), binascii.b2a_hex(b"az"))
print(binascii.b2a_base64(b"hello"), binascii.b2a_base64(b"", newline=False), binascii.a2b_base64("aGVs\nbG8="))
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0))
for size in range(6):
    data = bytes(range(250, 250 + size))
    text = base64.b64encode(data)
    print(text, base64.b64decode(text) == data, base64.b32encode(data), base64.b16encode(data), base64.b85encode(data))
print(base64.urlsafe_b64encode(b"\xff\xfe\xfd"), base64.urlsafe_b64decode("__79"), base64.standard_b64decode(b"/w=="))
print(base64.b32decode("NBUQ===="), base64.b16decode("6869"), base64.b85decode(base64.b85encode(b"hello!")))
print(base64.a85encode(b"hello!"), base64.a85decode(base64.a85encode(b"\0\0\0\0abc")), base64.b64encode(b"a?>", altchars=b"-_"))
print(base64.b64decode("aGV$sbG8="), base64.b64decode(bytearray(b"aGVsbG8=")))
for wrong in (lambda: base64.b64decode("abc"), lambda: base64.b64decode("a"), lambda: base64.b64decode("abcde"),
              lambda: base64.b64decode("aGV$sbG8=", validate=True), lambda: binascii.unhexlify("0"), lambda: binascii.unhexlify("zz"),
              lambda: base64.b16decode("6g"), lambda: base64.b32decode("A"), lambda: base64.b64encode("text"),
              lambda: binascii.a2b_base64("=abc", strict_mode=True), lambda: binascii.a2b_base64("é"),
              lambda: binascii.a2b_base64("ab=c", strict_mode=True), lambda: binascii.a2b_base64("ab==c", strict_mode=True)):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
