# Program: UTF-8, base64, hex dump, CRC-32 and Adler-32 by hand on lists of ints.
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def utf8(text: str) -> list[int]:
    octets: list[int] = []
    for ch in text:
        code = ord(ch)
        if code < 0x80:
            octets.append(code)
        elif code < 0x800:
            octets += [0xC0 | code >> 6, 0x80 | code & 0x3F]
        elif code < 0x10000:
            octets += [0xE0 | code >> 12, 0x80 | code >> 6 & 0x3F, 0x80 | code & 0x3F]
        else:
            octets += [0xF0 | code >> 18, 0x80 | code >> 12 & 0x3F, 0x80 | code >> 6 & 0x3F, 0x80 | code & 0x3F]
    return octets


def from_utf8(octets: list[int]) -> str:
    text = ""
    i = 0
    while i < len(octets):
        first = octets[i]
        extra = 0 if first < 0x80 else 1 if first < 0xE0 else 2 if first < 0xF0 else 3
        code = first if extra == 0 else first & 0x3F >> extra
        for octet in octets[i + 1 : i + 1 + extra]:
            code = code << 6 | octet & 0x3F
        text += chr(code)
        i += 1 + extra
    return text


def encode(octets: list[int]) -> str:
    result = ""
    for i in range(0, len(octets), 3):
        chunk = octets[i : i + 3]
        bits = 0
        for octet in chunk + [0] * (3 - len(chunk)):
            bits = bits << 8 | octet
        letters = [ALPHABET[bits >> shift & 63] for shift in (18, 12, 6, 0)]
        result += "".join(letters[: len(chunk) + 1]) + "=" * (3 - len(chunk))
    return result


def decode(text: str) -> list[int]:
    if len(text) % 4:
        raise ValueError(f"length {len(text)} is no multiple of 4")
    octets: list[int] = []
    for i in range(0, len(text), 4):
        group = text[i : i + 4].rstrip("=")
        bits = 0
        for ch in group.ljust(4, "A"):
            bits = bits << 6 | ALPHABET.index(ch)
        octets += [bits >> 16, bits >> 8 & 255, bits & 255][: len(group) - 1]
    return octets


def crc_table() -> list[int]:
    table: list[int] = []
    for n in range(256):
        for _ in range(8):
            n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
        table.append(n)
    return table


TABLE = crc_table()


def crc32(octets: list[int]) -> int:
    crc = 0xFFFFFFFF
    for octet in octets:
        crc = TABLE[(crc ^ octet) & 255] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def adler32(octets: list[int]) -> int:
    a, b = 1, 0
    for octet in octets:
        a = (a + octet) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def dump(octets: list[int]) -> None:
    for i in range(0, len(octets), 12):
        row = octets[i : i + 12]
        text = "".join([chr(o) if 32 <= o < 127 else "." for o in row])
        print(f"{i:04x}  {' '.join(f'{o:02x}' for o in row):<36} {text}")


for text in ["", "f", "fo", "foo", "foob", "fooba", "foobar", "héllo wörld", "日本語", "😀\n"]:
    octets = utf8(text)
    coded = encode(octets)
    print(repr(text), octets[:6], coded, decode(coded) == octets, from_utf8(octets) == text, f"{crc32(octets):08x} {adler32(octets):08x}")
dump(utf8("The quick brown fox: naïve 日本 😀!"))
print(hex(crc32(utf8("123456789"))), hex(crc32([i % 256 for i in range(5000)])))
for bad in ["abc", "ab!=", "é==="]:
    try:
        print(decode(bad))
    except ValueError as error:
        print(error)
