"""Bytes that are no text in an encoding, and texts that have no bytes: which bytes each error names, and what handlers make."""


def decode(data, encoding, errors="strict"):
    try:
        return ascii(data.decode(encoding, errors))
    except UnicodeDecodeError as e:
        return f"{e.encoding} {e.object} {e.start}-{e.end} {e.reason}"


def encode(text, encoding, errors="strict"):
    try:
        return text.encode(encoding, errors)
    except UnicodeEncodeError as e:
        return f"{e.encoding} {ascii(e.object)} {e.start}-{e.end} {e.reason}"


HANDLERS = ("strict", "replace", "ignore", "backslashreplace", "surrogateescape")
UTF8 = [b"\x80", b"\xbf", b"\xc0\x80", b"\xc1\xbf", b"\xc2", b"\xc2\x7f", b"\xc2\x80", b"\xc2\xbf", b"\xc2\xc0", b"\xdf\xbf",
        b"\xe0\x80\x80", b"\xe0\x9f\xbf", b"\xe0\xa0\x80", b"\xe0\xa0", b"\xe0\xa0\x7f", b"\xe0\xa0\xc0", b"\xe1\x80\x80", b"\xe1\x7f\x80",
        b"\xec\xbf\xbf", b"\xed\x80\x80", b"\xed\x9f\xbf", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xee\x80\x80", b"\xef\xbf\xbf", b"\xef\xbf",
        b"\xf0\x80\x80\x80", b"\xf0\x8f\xbf\xbf", b"\xf0\x90\x80\x80", b"\xf0\x90\x80", b"\xf0\x90", b"\xf0", b"\xf0\x90\x7f\x80",
        b"\xf0\x90\x80\x7f", b"\xf1\x80\x80\x80", b"\xf3\xbf\xbf\xbf", b"\xf4\x80\x80\x80", b"\xf4\x8f\xbf\xbf", b"\xf4\x90\x80\x80",
        b"\xf5\x80\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xfe", b"\xff", b"a\x80b\xffc", b"\xe2\x82a\xe2\x82\xac", b"\xf0\x9f\x98a"]
print("--- utf-8")
for data in UTF8:
    print(data, [decode(data, "utf-8", errors) for errors in HANDLERS])
for data in UTF8:
    print(len(data.decode("utf-8", "replace") + "x"), decode(b"x" + data + b"y", "utf-8"), end="; ")
print()

print("--- utf-16 and utf-32")
for data in (b"a", b"ab", b"abc", b"\x00\xd8", b"\x00\xd8a\x00", b"\x00\xdc", b"\x00\xd8\x00\xdc", b"\xff\xdb\xff\xdf", b"\x00\xd8\xff\xdb",
             b"\x00\xd8\x00", b"\xff\xd7\x00\xe0", b"\xff\xdbxy", b"\x00\xdcab", b"\xff\xdf"):
    print(data, [decode(data, "utf-16-le", errors) for errors in HANDLERS[:4]], decode(data, "utf-16-be"))
for data in (b"abc", b"abcd", b"a\0\0\0", b"\xff\xff\x10\0", b"\0\0\x11\0", b"\0\xd8\0\0", b"\xff\xdf\0\0", b"\xff\xd7\0\0", b"\0\xe0\0\0", b"a\0\0\0b\0"):
    print(data, [decode(data, "utf-32-le", errors) for errors in HANDLERS[:4]], decode(data[::-1], "utf-32-be"))
for data in (b"\xff\xfea\0", b"\xfe\xff\0a", b"a\0", b"", b"\xff\xfe", b"\xff\xfe\0\0a\0\0\0", b"\0\0\xfe\xff\0\0\0a", b"\xef\xbb\xbfa", b"\xef\xbb\xbf", b"\xef\xbb"):
    print(data, decode(data, "utf-16"), decode(data, "utf-32"), decode(data, "utf-8-sig"), decode(data, "utf-8"))

print("--- to bytes")
TEXTS = ["", "abc", "é", "€", "𝄞", "\ud800", "\udfff", "a\udc80b", "a\udcffb", "\x7f\x80\xff\u0100", "\ud7ff\ue000", "\U0010ffff", "x\ud800\udc00y"]
for text in TEXTS:
    for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32", "utf-8-sig", "ascii", "latin-1"):
        print(ascii(text), encoding, encode(text, encoding))
for text in TEXTS:
    for errors in ("replace", "ignore", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"):
        try:
            print(ascii(text), errors, encode(text, "ascii", errors), encode(text, "utf-8", errors), encode(text, "utf-16-be", errors))
        except (LookupError, UnicodeError) as e:
            print(ascii(text), errors, type(e).__name__)

print("--- ascii and latin-1")
for data in (b"", b"abc", b"\x7f", b"\x80", b"a\x80\xffb"):
    print(data, [decode(data, "ascii", errors) for errors in HANDLERS], decode(data, "latin-1"), decode(data, "iso-8859-1"), decode(data, "L1"))
for name in ("UTF-8", "utf8", "U8", "utf_8", "Utf-16LE", "ASCII", "us-ascii", "646", "Latin1", "iso8859-1", "no such", ""):
    try:
        print(repr(name), "aé".encode(name))
    except (LookupError, UnicodeEncodeError) as e:
        print(repr(name), type(e).__name__, e)
for action in (lambda: b"\xff".decode("utf-8", "nope"), lambda: "\xff".encode("ascii", "nope"), lambda: b"a".decode("utf-8", "nope"), lambda: b"".decode(5),
               lambda: str(b"a", "nope"), lambda: str(b"\xff", "utf-8"), lambda: str(b"\xff", errors="replace"), lambda: str("a", "utf-8")):
    try:
        print(repr(action()))
    except (LookupError, UnicodeError, TypeError) as e:
        print(type(e).__name__, e)
