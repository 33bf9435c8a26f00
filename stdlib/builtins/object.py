"""object and type: what every value and every class has. The C stands in runtime/object.c."""


class object:
    @property
    def __class__(self) -> object: ...

    @__class__.setter
    def __class__(self, value: object) -> None: ...

    @property
    def __dict__(self) -> object: ...

    @__dict__.setter
    def __dict__(self, value: object) -> None: ...

    @property
    def __doc__(self) -> object: ...

    @pure
    def __dir__(self) -> list[str]: ...


class type:
    @property
    def __name__(self) -> object: ...

    @__name__.setter
    def __name__(self, value: object) -> None: ...

    @property
    def __qualname__(self) -> object: ...

    @__qualname__.setter
    def __qualname__(self, value: object) -> None: ...

    @property
    def __module__(self) -> object: ...

    @__module__.setter
    def __module__(self, value: object) -> None: ...

    @property
    def __mro__(self) -> tuple: ...

    @property
    def __base__(self) -> object: ...

    @property
    def __bases__(self) -> tuple: ...

    @property
    def __doc__(self) -> object: ...

    @__doc__.setter
    def __doc__(self, value: object) -> None: ...

    @property
    def __dict__(self) -> object: ...

    @pure
    @noraise
    def mro(self) -> list[type]: ...


class version_info:
    @property
    def major(self) -> object: ...

    @property
    def minor(self) -> object: ...

    @property
    def micro(self) -> object: ...

    @property
    def releaselevel(self) -> object: ...

    @property
    def serial(self) -> object: ...


class GenericAlias:
    @property
    def __origin__(self) -> object: ...

    @property
    def __args__(self) -> object: ...


class SpecialForm:
    @property
    def __origin__(self) -> object: ...

    @property
    def __args__(self) -> tuple: ...


class UnionType:
    @property
    def __args__(self) -> tuple: ...


class mappingproxy:
    @pure
    def get(self, key: object, default: object = None, /) -> object: ...

    @noraise
    def keys(self) -> object: ...

    @noraise
    def values(self) -> object: ...

    @noraise
    def items(self) -> object: ...

    @noraise
    def copy(self) -> object: ...
