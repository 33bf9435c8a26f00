"""_struct: numbers as bytes, as C lays them out. Formats are read here, in Python; numbers are converted in
runtime/struct_module.c."""


__doc__ = "Functions to convert between Python values and C structs."


class error(Exception):
    __module__ = "struct"


# Of `size` bytes: 2, 4 or 8. A native float of 4 that is too large is infinite.
def _put_float(value: real, size: ssize, is_big: bool, is_native: bool) -> bytes: ...

def _get_float(data: bytes, size: ssize, is_big: bool) -> float: ...


_SIZES = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2, "f": 4,
          "d": 8, "s": 1, "p": 1}
_NATIVE = {"l": 8, "L": 8, "n": 8, "N": 8, "P": 8}


# [(code, count, size)], pads included, and the whole size.
def _parse(format):
    if isinstance(format, (bytes, bytearray)):
        format = bytes(format).decode("ascii")
    if not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    order = format[:1] if format[:1] in ("@", "=", "<", ">", "!") else ""
    is_native = order in ("", "@")
    fields = []
    total = at = 0
    text = format[len(order):]
    while at < len(text):
        code = text[at]
        at += 1
        if code.isspace():
            continue
        count = 1
        if "0" <= code <= "9":
            start = at - 1
            while at < len(text) and "0" <= text[at] <= "9":
                at += 1
            count = int(text[start:at])
            if at == len(text):
                raise error("repeat count given without format specifier")
            code = text[at]
            at += 1
        size = _NATIVE.get(code, 0) if is_native else 0
        size = size or _SIZES.get(code, 0)
        if not size:
            raise error("bad char in struct format")
        if is_native and code not in "xcbB?sp" and total % size:
            gap = size - total % size
            fields.append(("x", gap, 1))
            total += gap
        fields.append((code, count, size))
        total += count * size
        if total > 0x7FFFFFFFFFFFFFFF:
            raise error("total struct size too long")
    return fields, total, "big" if order in (">", "!") else "little"


def _count_items(fields):
    return sum(0 if code == "x" else 1 if code in "sp" else count for code, count, size in fields)


_RANGES = {"b": "byte format requires -128 <= number <= 127", "B": "ubyte format requires 0 <= number <= 255",
           "h": "short format requires -32768 <= number <= 32767", "H": "ushort format requires 0 <= number <= 65535"}


def _put_int(code, size, value, order):
    if not isinstance(value, int):
        index = getattr(type(value), "__index__", None)
        if index is None:
            raise error("required argument is not an integer")
        value = index(value)
    is_signed = code in "bhilqn"
    bits = size * 8
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if is_signed else (0, (1 << bits) - 1)
    if not low <= value <= high:
        if code == "P":
            raise error("int too large to convert")
        if size == 8 or not -(1 << 63) <= value < 1 << 64 or (code in "IL" and value < 0):
            raise error("argument out of range")
        if code in _RANGES:
            raise error(_RANGES[code])
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=is_signed)


def _put_text(code, count, value):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{code}' must be a bytes object")
    data = bytes(value)
    if code == "s":
        return data[:count] + bytes(max(count - len(data), 0))
    if not count:
        return b""
    kept = data[:min(count - 1, 255)]
    return bytes([len(kept)]) + kept + bytes(count - 1 - len(kept))


def _put_one(code, size, value, order, is_native):
    if code == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if code == "?":
        return b"\x01" if value else b"\x00"
    if code in "efd":
        if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
            raise error("required argument is not a float")
        return _put_float(value, size, order == "big", is_native)
    return _put_int(code, size, value, order)


def _get_one(code, size, data, order):
    if code == "c":
        return data
    if code == "?":
        return data != b"\x00"
    if code in "efd":
        return _get_float(data, size, order == "big")
    return int.from_bytes(data, order, signed=code in "bhilqn")


class Struct:
    def __init__(self, format):
        self._fields, self.size, self._order = _parse(format)
        self.format = format if isinstance(format, str) else bytes(format).decode("ascii")
        self._is_native = self.format[:1] not in ("=", "<", ">", "!")
        self._count = _count_items(self._fields)

    def pack(self, *values):
        if len(values) != self._count:
            raise error(f"pack expected {self._count} items for packing (got {len(values)})")
        parts = []
        at = 0
        for code, count, size in self._fields:
            if code == "x":
                parts.append(bytes(count))
            elif code in "sp":
                parts.append(_put_text(code, count, values[at]))
                at += 1
            else:
                for _ in range(count):
                    parts.append(_put_one(code, size, values[at], self._order, self._is_native))
                    at += 1
        return b"".join(parts)

    def pack_into(self, buffer, offset, /, *values):
        data = self.pack(*values)
        start = offset + len(buffer) if offset < 0 else offset
        if offset < 0 and start < 0:
            raise error(f"offset {offset} out of range for {len(buffer)}-byte buffer")
        if offset < 0 and start + self.size > len(buffer):
            raise error(f"no space to pack {self.size} bytes at offset {offset}")
        if start + self.size > len(buffer):
            raise error(f"pack_into requires a buffer of at least {start + self.size} bytes for packing {self.size} bytes at "
                        f"offset {start} (actual buffer size is {len(buffer)})")
        buffer[start:start + self.size] = data

    def _items(self, data, at):
        items = []
        for code, count, size in self._fields:
            if code == "x":
                at += count
            elif code == "s":
                items.append(data[at:at + count])
                at += count
            elif code == "p":
                length = min(data[at], count - 1) if count else 0
                items.append(data[at + 1:at + 1 + length])
                at += count
            else:
                for _ in range(count):
                    items.append(_get_one(code, size, data[at:at + size], self._order))
                    at += size
        return tuple(items)

    def unpack(self, buffer, /):
        data = bytes(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._items(data, 0)

    def unpack_from(self, buffer, offset=0):
        data = bytes(buffer)
        start = offset + len(data) if offset < 0 else offset
        if offset < 0 and start < 0:
            raise error(f"offset {offset} out of range for {len(data)}-byte buffer")
        if offset < 0 and start + self.size > len(data):
            raise error(f"not enough data to unpack {self.size} bytes")
        if start + self.size > len(data):
            raise error(f"unpack_from requires a buffer of at least {start + self.size} bytes for unpacking {self.size} bytes at "
                        f"offset {start} (actual buffer size is {len(data)})")
        return self._items(data, start)

    def iter_unpack(self, buffer, /):
        data = bytes(buffer)
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return iter([self._items(data, at) for at in range(0, len(data), self.size)])


_structs = {}


def _struct_of(format):
    made = _structs.get(format)
    if made is None:
        if len(_structs) > 100:
            _structs.clear()
        made = _structs[format] = Struct(format)
    return made


def calcsize(format, /):
    return _struct_of(format).size


def pack(format, /, *values):
    return _struct_of(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    _struct_of(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct_of(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct_of(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct_of(format).iter_unpack(buffer)


def _clearcache():
    _structs.clear()
