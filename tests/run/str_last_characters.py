# The code points at the ends of their ranges: properties, cases, repr, sizes of storage.
points = [0, 9, 0x1f, 0x20, 0x7e, 0x7f, 0x80, 0xa0, 0xad, 0xff, 0x100, 0x130, 0x1c5, 0x3a3, 0x7ff, 0x800, 0x1e9e, 0x2028, 0x3000, 0xd7ff, 0xd800, 0xdfff,
          0xe000, 0xfb03, 0xfeff, 0xfffd, 0xffff, 0x10000, 0x10400, 0x1d7ff, 0x1f600, 0xe0001, 0xf0000, 0x10fffe, 0x10ffff]
for code in points:
    c = chr(code)
    flags = "".join(str(int(f)) for f in (c.isalpha(), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isspace(), c.isupper(), c.islower(), c.istitle(),
                                           c.isprintable(), c.isidentifier(), c.isalnum(), c.isascii()))
    print(hex(code), flags, ascii(c), ascii(repr(c)), [hex(ord(x)) for x in c.upper() + c.lower() + c.title() + c.casefold() + c.swapcase()],
          ord(c) == code, len("a" + c), ascii(("x" + c)[::-1]), c < "\uffff", (c + c).count(c))
for code in (-1, 0x110000, 2**31, 2**70):
    try:
        chr(code)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
text = "".join(map(chr, points))
print(len(text), ascii(text.strip()[:5]), text.find("\U0010ffff"), text.encode("utf-8", "surrogatepass").hex()[-40:], sorted(text)[-1] == chr(0x10ffff))
