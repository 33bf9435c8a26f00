"""codecs: the encodings that str.encode knows, as objects; rot13 and hex. The classes of streams are borrowed from CPython's.

An encoding is described once, by _codec: its name, and how many of the bytes that have come can be decoded already. From that
its stateless functions, incremental coders and streams are made when it is first looked up.
"""

import codecs   # itself, for what is borrowed

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM32_LE = BOM_UTF16_LE   # of this machine
BOM_UTF32 = BOM64_LE = BOM_UTF32_LE
BOM32_BE = BOM_UTF16_BE
BOM64_BE = BOM_UTF32_BE

_searches = []
_found = {}   # normalised name -> CodecInfo

# What CPython calls an encoding whose name differs from the one in its errors.
_names = {"latin-1": "iso8859-1"}


def _normalised(encoding):
    """The key of an encoding: small letters; runs of other characters than letters, digits and dots are one hyphen."""
    text = "".join(c if c.isalnum() or c == "." else " " for c in encoding.lower())
    return "-".join(text.split())


# ---------------------------------------------------------------- how much can be decoded


def _whole_utf8(data):
    """How many bytes of the bytes `data` stand before a character that is not complete."""
    for back in range(1, min(3, len(data)) + 1):
        byte = data[-back]
        if byte >= 0xC0:
            size = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return len(data) - back if size > back and _may_go_on(data[-back:]) else len(data)
        if byte < 0x80:
            break
    return len(data)


def _may_go_on(start):
    """Can the bytes `start` begin a character of UTF-8? The second byte of some is limited."""
    first = start[0]
    if not 0xC2 <= first <= 0xF4:
        return False
    if len(start) == 1:
        return True
    least = {0xE0: 0xA0, 0xF0: 0x90}.get(first, 0x80)
    most = {0xED: 0x9F, 0xF4: 0x8F}.get(first, 0xBF)
    return least <= start[1] <= most


def _whole_utf16(data, order):
    whole = len(data) & ~1
    if whole:
        unit = int.from_bytes(data[whole - 2:whole], order)
        if 0xD800 <= unit < 0xDC00:   # the first half of a character
            whole -= 2
    return whole


def _whole_utf32(data, order):
    return len(data) & ~3


def _whole_bytes(data):
    return len(data)


# ---------------------------------------------------------------- an encoding


def _codec(encoding, whole):
    """-> CodecInfo. whole: function (bytes) -> int"""
    def encode(input, errors="strict"):
        return input.encode(encoding, errors), len(input)

    def decode(input, errors="strict"):
        data = bytes(input)
        return data.decode(encoding, errors), len(data)

    def decode_part(input, errors="strict", final=False):
        data = bytes(input)
        count = len(data) if final else whole(data)
        return data[:count].decode(encoding, errors), count

    return _info(encoding, encode, decode, decode_part)


def _info(encoding, encode, decode, decode_part):
    class Encoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(codecs.BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return decode_part(input, errors, final)

    class Writer(codecs.StreamWriter):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

    class Reader(codecs.StreamReader):
        def decode(self, input, errors="strict"):
            return decode_part(input, errors)

    return codecs.CodecInfo(encode, decode, streamreader=Reader, streamwriter=Writer, incrementalencoder=Encoder,
                     incrementaldecoder=Decoder, name=_names.get(encoding, encoding))


def _marked_codec(encoding, mark, plain, marks):
    """An encoding whose text begins with a mark. marks: mark -> the encoding of what follows; plain: if there is none."""
    size = len(mark)

    def encode(input, errors="strict"):
        return input.encode(encoding, errors), len(input)

    def decode(input, errors="strict"):
        data = bytes(input)
        return data.decode(encoding, errors), len(data)

    class Encoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            codecs.IncrementalEncoder.__init__(self, errors)
            self.began = False

        def encode(self, input, final=False):
            start = b"" if self.began else mark
            self.began = True
            return start + input.encode(plain, self.errors)

        def reset(self):
            self.began = False

        def getstate(self):
            return 0 if self.began else 2

        def setstate(self, state):
            self.began = not state

    class Parts:
        """The encoding of what follows, once the mark has come."""

        def __init__(self):
            self.encoding = None

        def decode(self, input, errors, final):
            data = bytes(input)
            skipped = 0
            if self.encoding is None:
                if len(data) < size and not final and any(m.startswith(data) for m in marks):
                    return "", 0
                if len(data) < size and not final and size == len(mark) and encoding != "utf-8-sig":
                    return "", 0
                skipped = size if data[:size] in marks else 0
                self.encoding = marks.get(data[:size], plain)
            rest = data[skipped:]
            count = len(rest) if final else _wholes[self.encoding](rest)
            return rest[:count].decode(self.encoding, errors), skipped + count

    class Decoder(codecs.BufferedIncrementalDecoder):
        def __init__(self, errors="strict"):
            codecs.BufferedIncrementalDecoder.__init__(self, errors)
            self.parts = Parts()

        def _buffer_decode(self, input, errors, final):
            return self.parts.decode(input, errors, final)

        def reset(self):
            codecs.BufferedIncrementalDecoder.reset(self)
            self.parts = Parts()

    class Writer(codecs.StreamWriter):
        def __init__(self, stream, errors="strict"):
            codecs.StreamWriter.__init__(self, stream, errors)
            self.encoder = Encoder(errors)

        def reset(self):
            codecs.StreamWriter.reset(self)
            self.encoder.reset()

        def encode(self, input, errors="strict"):
            return self.encoder.encode(input), len(input)

    class Reader(codecs.StreamReader):
        def __init__(self, stream, errors="strict"):
            codecs.StreamReader.__init__(self, stream, errors)
            self.parts = Parts()

        def reset(self):
            codecs.StreamReader.reset(self)
            self.parts = Parts()

        def decode(self, input, errors="strict"):
            return self.parts.decode(input, errors, False)

    return codecs.CodecInfo(encode, decode, streamreader=Reader, streamwriter=Writer, incrementalencoder=Encoder,
                     incrementaldecoder=Decoder, name=encoding)


_wholes = {
    "utf-8": _whole_utf8, "ascii": _whole_bytes, "latin-1": _whole_bytes,
    "utf-16-le": lambda data: _whole_utf16(data, "little"), "utf-16-be": lambda data: _whole_utf16(data, "big"),
    "utf-32-le": lambda data: _whole_utf32(data, "little"), "utf-32-be": lambda data: _whole_utf32(data, "big"),
}


def _builtin(name):
    """The CodecInfo of an encoding that str.encode knows, or None."""
    try:
        "".encode(name)
    except LookupError:
        return None
    if name in ("utf-8-sig", "utf8-sig"):
        return _marked_codec("utf-8-sig", BOM_UTF8, "utf-8", {BOM_UTF8: "utf-8"})
    kind = _kind(name)
    if kind == "utf-16":
        return _marked_codec(kind, BOM_UTF16, "utf-16-le", {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"})
    if kind == "utf-32":
        return _marked_codec(kind, BOM_UTF32, "utf-32-le", {BOM_UTF32_LE: "utf-32-le", BOM_UTF32_BE: "utf-32-be"})
    return _codec(kind, _wholes[kind])


def _kind(name):
    """The encoding that a name means, by what it makes of a character that all write differently."""
    try:
        made = "\xe9".encode(name)
    except UnicodeEncodeError:
        return "ascii"
    return {b"\xe9": "latin-1", b"\xc3\xa9": "utf-8", b"\xe9\0": "utf-16-le", b"\0\xe9": "utf-16-be",
            b"\xe9\0\0\0": "utf-32-le", b"\0\0\0\xe9": "utf-32-be", b"\xff\xfe\xe9\0": "utf-16"}.get(made, "utf-32")


# ---------------------------------------------------------------- not of text and bytes


def _rot13_letter(c):
    if "a" <= c <= "z":
        return chr((ord(c) - 84) % 26 + 97)
    return chr((ord(c) - 52) % 26 + 65) if "A" <= c <= "Z" else c


def _rot13(input, errors="strict"):
    return "".join(map(_rot13_letter, input)), len(input)


def _hex_encode(input, errors="strict"):
    return bytes(input).hex().encode("ascii"), len(input)


def _hex_decode(input, errors="strict"):
    return bytes.fromhex(bytes(input).decode("ascii")), len(input)


def _whole_of(decode):
    return lambda input, errors, final=False: decode(input, errors)


def _other(name):
    if name in ("rot13", "rot-13"):
        return _info("rot13", _rot13, _rot13, _whole_of(_rot13))
    if name in ("hex", "hex-codec"):
        return _info("hex", _hex_encode, _hex_decode, _whole_of(_hex_decode))
    return None


# ---------------------------------------------------------------- the registry


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    if search_function in _searches:
        _searches.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    name = _normalised(encoding)
    info = _found.get(name) or _builtin(name) or _other(name)
    for search in _searches:
        info = info or search(name.replace("-", "_"))
    if not info:
        raise LookupError(f"unknown encoding: {encoding}")
    _found[name] = info
    return info


def encode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).decode(obj, errors)[0]


def utf_8_encode(text, errors=None, /):
    return text.encode("utf-8", errors or "strict"), len(text)


def utf_8_decode(data, errors=None, final=False, /):
    data = bytes(data)
    count = len(data) if final else _whole_utf8(data)
    return data[:count].decode("utf-8", errors or "strict"), count


def ascii_encode(text, errors=None, /):
    return text.encode("ascii", errors or "strict"), len(text)


def ascii_decode(data, errors=None, /):
    return bytes(data).decode("ascii", errors or "strict"), len(data)


def latin_1_encode(text, errors=None, /):
    return text.encode("latin-1", errors or "strict"), len(text)


def latin_1_decode(data, errors=None, /):
    return bytes(data).decode("latin-1", errors or "strict"), len(data)
