"""bytearray: signatures of its methods. The C stands in runtime/bytearray.c.

A parameter annotated `object` is checked by the C function, whose error texts differ from the usual one.
"""


class bytearray:
    def append(self, item: object, /) -> None: ...

    @pure
    @noraise
    def capitalize(self) -> bytearray: ...

    @pure
    def center(self, width: ssize, fillchar: object = ..., /) -> bytearray: ...

    @noraise
    def clear(self) -> None: ...

    @pure
    @noraise
    def copy(self) -> bytearray: ...

    @pure
    def count(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @pure
    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str: ...

    @pure
    def endswith(self, suffix: object, start: clip = 0, end: clip = 9223372036854775807, /) -> bool: ...

    @pure
    def expandtabs(self, tabsize: object = 8) -> bytearray: ...

    def extend(self, iterable_of_ints: object, /) -> None: ...

    @pure
    def find(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @staticmethod
    @pure
    def fromhex(string: str, /) -> bytearray: ...

    @pure
    def hex(self, sep: object = ..., bytes_per_sep: ssize = 1) -> str: ...

    @pure
    def index(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    def insert(self, index: ssize, item: object, /) -> None: ...

    @pure
    @noraise
    def isalnum(self) -> bool: ...

    @pure
    @noraise
    def isalpha(self) -> bool: ...

    @pure
    @noraise
    def isascii(self) -> bool: ...

    @pure
    @noraise
    def isdigit(self) -> bool: ...

    @pure
    @noraise
    def islower(self) -> bool: ...

    @pure
    @noraise
    def isspace(self) -> bool: ...

    @pure
    @noraise
    def istitle(self) -> bool: ...

    @pure
    @noraise
    def isupper(self) -> bool: ...

    def join(self, iterable_of_bytes: object, /) -> bytearray: ...

    @pure
    def ljust(self, width: ssize, fillchar: object = ..., /) -> bytearray: ...

    @pure
    @noraise
    def lower(self) -> bytearray: ...

    @pure
    def lstrip(self, bytes: object = None, /) -> bytearray: ...

    @staticmethod
    @pure
    def maketrans(frm: object, to: object, /) -> bytes: ...

    @pure
    def partition(self, sep: object, /) -> tuple[bytearray, bytearray, bytearray]: ...

    def pop(self, index: ssize = -1, /) -> i64: ...

    def remove(self, value: object, /) -> None: ...

    @pure
    def removeprefix(self, prefix: object, /) -> bytearray: ...

    @pure
    def removesuffix(self, suffix: object, /) -> bytearray: ...

    @pure
    def replace(self, old: object, new: object, count: ssize = -1, /) -> bytearray: ...

    @noraise
    def reverse(self) -> None: ...

    @pure
    def rfind(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @pure
    def rindex(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @pure
    def rjust(self, width: ssize, fillchar: object = ..., /) -> bytearray: ...

    @pure
    def rpartition(self, sep: object, /) -> tuple[bytearray, bytearray, bytearray]: ...

    @pure
    def rsplit(self, sep: object = None, maxsplit: ssize = -1) -> list[bytearray]: ...

    @pure
    def rstrip(self, bytes: object = None, /) -> bytearray: ...

    @pure
    def split(self, sep: object = None, maxsplit: ssize = -1) -> list[bytearray]: ...

    @pure
    @noraise
    def splitlines(self, keepends: flag = False) -> list[bytearray]: ...

    @pure
    def startswith(self, prefix: object, start: clip = 0, end: clip = 9223372036854775807, /) -> bool: ...

    @pure
    def strip(self, bytes: object = None, /) -> bytearray: ...

    @pure
    @noraise
    def swapcase(self) -> bytearray: ...

    @pure
    @noraise
    def title(self) -> bytearray: ...

    @pure
    def translate(self, table: object, /, delete: object = ...) -> bytearray: ...

    @pure
    @noraise
    def upper(self) -> bytearray: ...

    @pure
    def zfill(self, width: ssize, /) -> bytearray: ...
