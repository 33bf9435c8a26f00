"""enum: enumerations. The C stands in runtime/enum_module.c and runtime/enum_flag.c."""


class EnumType:
    @entry("kk_enum_type_make")
    def __new__(metacls, cls: object, bases: object, classdict: object, **kwds: object) -> object: ...

    @classmethod
    @entry("kk_enum_prepare")
    def __prepare__(metacls, cls: object, bases: object, **kwds: object) -> object: ...

    @property
    def __members__(self) -> object: ...


class Enum:
    @property
    def name(self) -> object: ...

    @property
    def value(self) -> object: ...

    @staticmethod
    def _generate_next_value_(name: object, start: object, count: object, last_values: object, /) -> object: ...

    @classmethod
    @entry("kk_enum_missing")
    def _missing_(cls, value: object) -> object: ...

    def __format__(self, format_spec: str, /) -> object: ...

    def __copy__(self) -> object: ...

    def __deepcopy__(self, memo: object, /) -> object: ...


class ReprEnum: ...


class IntEnum: ...


class StrEnum:
    @staticmethod
    def _generate_next_value_(name: object, start: object, count: object, last_values: object, /) -> object: ...


class Flag:
    @staticmethod
    def _generate_next_value_(name: object, start: object, count: object, last_values: object, /) -> object: ...

    @classmethod
    @entry("kk_flag_missing")
    def _missing_(cls, value: object) -> object: ...


class IntFlag: ...


class auto:
    @entry("kk_enum_auto")
    def __new__(cls, value: object = ...) -> object: ...


class member:
    @entry("kk_enum_mark")
    def __new__(cls, value: object) -> object: ...


class nonmember:
    @entry("kk_enum_mark")
    def __new__(cls, value: object) -> object: ...


EnumMeta = EnumType


class property:
    """A property of the members; read through the class it is the member of that name."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = fget.__doc__ if doc is None and fget is not None else doc
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        if ownerclass is not None and self.name in ownerclass.__members__:
            return ownerclass.__members__[self.name]
        raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)

    def _made_with(self, fget, fset, fdel):
        made = type(self)(fget, fset, fdel, None if self.overwrite_doc else self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        made = self._made_with(fget, self.fset, self.fdel)
        if made.__doc__ is None and not self.overwrite_doc:
            made.__doc__ = self.__doc__
        return made

    def setter(self, fset):
        return self._made_with(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        return self._made_with(self.fget, self.fset, fdel)
STRICT = "strict"
CONFORM = "conform"
EJECT = "eject"
KEEP = "keep"


def unique(enumeration: object) -> object: ...
