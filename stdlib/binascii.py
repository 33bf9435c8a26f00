"""binascii: bytes as text and back. The C stands in runtime/binascii_module.c."""


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


# The text of the error is what C raises as ValueError; made an Error here.
def _a2b_base64(data: object, strict_mode: bool) -> bytes: ...

def _b2a_base64(data: object, newline: bool) -> bytes: ...

def _unhexlify(data: object) -> bytes: ...

def _hexlify(data: object) -> bytes: ...

def crc32(data: object, crc: int = 0, /) -> i64: ...

def crc_hqx(data: object, crc: int, /) -> i64: ...


def _check_text(data):
    if isinstance(data, str) and not data.isascii():
        raise ValueError("string argument should contain only ASCII characters")


def a2b_base64(data, /, *, strict_mode=False):
    _check_text(data)
    try:
        return _a2b_base64(data, strict_mode)
    except ValueError as error:
        raise Error(*error.args) from None


def b2a_base64(data, /, *, newline=True):
    return _b2a_base64(data, newline)


def a2b_hex(hexstr, /):
    _check_text(hexstr)
    try:
        return _unhexlify(hexstr)
    except ValueError as error:
        raise Error(*error.args) from None


unhexlify = a2b_hex


def b2a_hex(data, sep=None, bytes_per_sep=1):
    if sep is None:
        return _hexlify(data)
    return bytes(data).hex(sep, bytes_per_sep).encode("ascii")


hexlify = b2a_hex
