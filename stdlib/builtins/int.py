"""int: signatures of its methods. The C stands in runtime/int_method.c; operators and int(…) are slots (int_class.c)."""


class int:
    @property
    @pure
    @noraise
    def real(self) -> int: ...

    @property
    @pure
    @noraise
    def imag(self) -> int: ...

    @property
    @pure
    @noraise
    def numerator(self) -> int: ...

    @property
    @pure
    @noraise
    def denominator(self) -> int: ...

    @pure
    @noraise
    def bit_length(self) -> i64: ...

    @pure
    @noraise
    def bit_count(self) -> i64: ...

    @pure
    @noraise
    def conjugate(self) -> int: ...

    @pure
    @noraise
    def as_integer_ratio(self) -> tuple[int, int]: ...

    @pure
    def to_bytes(self, length: ssize = 1, byteorder: str = "big", *, signed: bool = False) -> bytes: ...

    @staticmethod
    def from_bytes(bytes: object, byteorder: str = "big", *, signed: bool = False) -> int: ...

    @pure
    @noraise
    def __trunc__(self) -> int: ...

    @pure
    @noraise
    def __floor__(self) -> int: ...

    @pure
    @noraise
    def __ceil__(self) -> int: ...

    @pure
    def __round__(self, ndigits: object = ..., /) -> int: ...

    @pure
    def __format__(self, format_spec: str, /) -> str: ...
