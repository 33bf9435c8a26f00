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
STRICT = "strict"
CONFORM = "conform"
EJECT = "eject"
KEEP = "keep"


def unique(enumeration: object) -> object: ...
