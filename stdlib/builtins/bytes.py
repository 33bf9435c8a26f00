"""bytes: signatures of its methods. The C stands in runtime/bytes*.c.

A parameter annotated `object` is checked by the C function, whose error texts differ from the usual one.
"""


class bytes:
    @pure
    @noraise
    @c("kk_bytes_repr")
    def __repr__(self) -> str: ...

    @pure
    @noraise
    def __len__(self) -> i64: ...

    @noraise
    def __iter__(self) -> bytes_iterator: ...

    @pure
    @noraise
    @c("kk_bytes_hash")
    def __hash__(self) -> i64: ...

    @pure
    def __add__(self, value: object, /) -> bytes: ...

    @pure
    def __getitem__(self, key: object, /) -> object: ...

    @pure
    def __contains__(self, key: object, /) -> bool: ...

    @pure
    @noraise
    def capitalize(self) -> bytes: ...

    @pure
    def center(self, width: ssize, fillchar: object = ..., /) -> bytes: ...

    @pure
    def count(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @pure
    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str: ...

    @pure
    def endswith(self, suffix: object, start: clip = 0, end: clip = 9223372036854775807, /) -> bool: ...

    @pure
    def expandtabs(self, tabsize: object = 8) -> bytes: ...

    @pure
    def find(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @staticmethod
    @pure
    def fromhex(string: str, /) -> bytes: ...

    @pure
    def hex(self, sep: object = ..., bytes_per_sep: ssize = 1) -> str: ...

    @pure
    def index(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

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

    def join(self, iterable_of_bytes: object, /) -> bytes: ...

    @pure
    def ljust(self, width: ssize, fillchar: object = ..., /) -> bytes: ...

    @pure
    @noraise
    def lower(self) -> bytes: ...

    @pure
    def lstrip(self, bytes: object = None, /) -> bytes: ...

    @staticmethod
    @pure
    def maketrans(frm: object, to: object, /) -> bytes: ...

    @pure
    def partition(self, sep: object, /) -> tuple[bytes, bytes, bytes]: ...

    @pure
    def removeprefix(self, prefix: object, /) -> bytes: ...

    @pure
    def removesuffix(self, suffix: object, /) -> bytes: ...

    @pure
    def replace(self, old: object, new: object, count: ssize = -1, /) -> bytes: ...

    @pure
    def rfind(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @pure
    def rindex(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @pure
    def rjust(self, width: ssize, fillchar: object = ..., /) -> bytes: ...

    @pure
    def rpartition(self, sep: object, /) -> tuple[bytes, bytes, bytes]: ...

    @pure
    def rsplit(self, sep: object = None, maxsplit: ssize = -1) -> list[bytes]: ...

    @pure
    def rstrip(self, bytes: object = None, /) -> bytes: ...

    @pure
    def split(self, sep: object = None, maxsplit: ssize = -1) -> list[bytes]: ...

    @pure
    @noraise
    def splitlines(self, keepends: flag = False) -> list[bytes]: ...

    @pure
    def startswith(self, prefix: object, start: clip = 0, end: clip = 9223372036854775807, /) -> bool: ...

    @pure
    def strip(self, bytes: object = None, /) -> bytes: ...

    @pure
    @noraise
    def swapcase(self) -> bytes: ...

    @pure
    @noraise
    def title(self) -> bytes: ...

    @pure
    def translate(self, table: object, /, delete: object = ...) -> bytes: ...

    @pure
    @noraise
    def upper(self) -> bytes: ...

    @pure
    def zfill(self, width: ssize, /) -> bytes: ...
