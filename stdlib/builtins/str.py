"""str: signatures of its methods. The C stands in runtime/str_*.c.

A parameter annotated `object` is checked by the C function, whose error texts differ from the usual one.
A `clip` parameter is an index: huge values are clipped, None means the default.
"""


class str:
    @pure
    @noraise
    @c("kk_str_repr")
    def __repr__(self) -> str: ...

    @pure
    @noraise
    def __len__(self) -> i64: ...

    @noraise
    def __iter__(self) -> str_iterator: ...

    @pure
    @noraise
    def __hash__(self) -> i64: ...

    @pure
    def __add__(self, value: object, /) -> str: ...

    @pure
    @c("kk_str_repeat")
    def __mul__(self, value: ssize, /) -> str: ...

    def __mod__(self, value: object, /) -> object: ...

    @pure
    def __contains__(self, key: object, /) -> bool: ...

    @pure
    def __getitem__(self, key: object, /) -> str: ...

    @pure
    @c("kk_str_format_spec")
    def __format__(self, format_spec: str, /) -> str: ...

    @pure
    @noraise
    def capitalize(self) -> str: ...

    @pure
    @noraise
    def casefold(self) -> str: ...

    @pure
    def center(self, width: ssize, fillchar: object = ..., /) -> str: ...

    @pure
    def count(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @pure
    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes: ...

    @pure
    def endswith(self, suffix: object, start: clip = 0, end: clip = 9223372036854775807, /) -> bool: ...

    @pure
    def expandtabs(self, tabsize: object = 8) -> str: ...

    @pure
    def find(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    def format(self, *args: object, **kwargs: object) -> str: ...

    def format_map(self, mapping: object, /) -> str: ...

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
    def isdecimal(self) -> bool: ...

    @pure
    @noraise
    def isdigit(self) -> bool: ...

    @pure
    @noraise
    def isidentifier(self) -> bool: ...

    @pure
    @noraise
    def islower(self) -> bool: ...

    @pure
    @noraise
    def isnumeric(self) -> bool: ...

    @pure
    @noraise
    def isprintable(self) -> bool: ...

    @pure
    @noraise
    def isspace(self) -> bool: ...

    @pure
    @noraise
    def istitle(self) -> bool: ...

    @pure
    @noraise
    def isupper(self) -> bool: ...

    def join(self, iterable: object, /) -> str: ...

    @pure
    def ljust(self, width: ssize, fillchar: object = ..., /) -> str: ...

    @pure
    @noraise
    def lower(self) -> str: ...

    @pure
    def lstrip(self, chars: object = None, /) -> str: ...

    @staticmethod
    @pure
    def maketrans(x: object, y: str = ..., z: str = ..., /) -> dict[int, object]: ...

    @pure
    def partition(self, sep: object, /) -> tuple[str, str, str]: ...

    @pure
    @noraise
    def removeprefix(self, prefix: str, /) -> str: ...

    @pure
    @noraise
    def removesuffix(self, suffix: str, /) -> str: ...

    @pure
    def replace(self, old: str, new: str, count: ssize = -1, /) -> str: ...

    @pure
    def rfind(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @pure
    def rindex(self, sub: object, start: clip = 0, end: clip = 9223372036854775807, /) -> i64: ...

    @pure
    def rjust(self, width: ssize, fillchar: object = ..., /) -> str: ...

    @pure
    def rpartition(self, sep: object, /) -> tuple[str, str, str]: ...

    @pure
    def rsplit(self, sep: object = None, maxsplit: ssize = -1) -> list[str]: ...

    @pure
    def rstrip(self, chars: object = None, /) -> str: ...

    @pure
    def split(self, sep: object = None, maxsplit: ssize = -1) -> list[str]: ...

    @pure
    @noraise
    def splitlines(self, keepends: flag = False) -> list[str]: ...

    @pure
    def startswith(self, prefix: object, start: clip = 0, end: clip = 9223372036854775807, /) -> bool: ...

    @pure
    def strip(self, chars: object = None, /) -> str: ...

    @pure
    @noraise
    def swapcase(self) -> str: ...

    @pure
    @noraise
    def title(self) -> str: ...

    def translate(self, table: object, /) -> str: ...

    @pure
    @noraise
    def upper(self) -> str: ...

    @pure
    def zfill(self, width: ssize, /) -> str: ...
