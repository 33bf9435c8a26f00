"""float: signatures of its methods. The C stands in runtime/float_class.c, where operators and float(…) are slots."""


class float:
    @property
    @pure
    @noraise
    def real(self) -> float: ...

    @property
    @pure
    @noraise
    def imag(self) -> float: ...

    @pure
    @noraise
    def conjugate(self) -> float: ...

    @pure
    @noraise
    def is_integer(self) -> bool: ...

    @pure
    def as_integer_ratio(self) -> tuple[int, int]: ...

    @pure
    @noraise
    def hex(self) -> str: ...

    @staticmethod
    @pure
    def fromhex(string: str, /) -> float: ...

    @pure
    def __trunc__(self) -> int: ...

    @pure
    def __floor__(self) -> int: ...

    @pure
    def __ceil__(self) -> int: ...

    @pure
    def __round__(self, ndigits: object = None, /) -> int | float: ...

    @pure
    def __format__(self, format_spec: str, /) -> str: ...
