"""complex: signatures of its methods. The C stands in runtime/complex_class.c, where operators and complex(…) are slots."""


class complex:
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
    def conjugate(self) -> complex: ...

    @pure
    @noraise
    def __complex__(self) -> complex: ...

    @pure
    def __format__(self, format_spec: str, /) -> str: ...
