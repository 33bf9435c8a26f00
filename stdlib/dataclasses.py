"""dataclasses: classes whose methods follow from their fields.

The decorator itself is the compiler's (transpiler/sema/dataclass.c): it writes the methods when a class is compiled. Here is
what these methods use, and what looks at fields at run time. The C stands in runtime/dataclasses_module.c.
"""

import copy


class FrozenInstanceError(AttributeError):
    pass


class HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


HAS_DEFAULT_FACTORY = HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._is_field = True

    def __repr__(self):
        kind = "_FIELD" if self._is_field else "_FIELD_INITVAR"
        return ("Field("
                f"name={self.name!r},"
                f"type={self.type!r},"
                f"default={self.default!r},"
                f"default_factory={self.default_factory!r},"
                f"init={self.init!r},"
                f"repr={self.repr!r},"
                f"hash={self.hash!r},"
                f"compare={self.compare!r},"
                f"metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},"
                f"_field_type={kind}"
                ")")


class _DataclassParams:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return ("_DataclassParams("
                f"init={self.init!r},"
                f"repr={self.repr!r},"
                f"eq={self.eq!r},"
                f"order={self.order!r},"
                f"unsafe_hash={self.unsafe_hash!r},"
                f"frozen={self.frozen!r}"
                ")")


def _make_field(name, type, default, default_factory, init, repr, hash, compare, metadata, kw_only, is_field):
    field = Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)
    field.name = name
    field.type = type
    field._is_field = is_field
    return field


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, **options):
    raise NotImplementedError("dataclass is applied when a class is compiled")


def make_dataclass(cls_name, fields, **options):
    raise NotImplementedError("make_dataclass needs the compiler")


def _check_default(name, value):
    if isinstance(value, Field):
        raise NotImplementedError("a field() that the compiler cannot see in the class body")
    if isinstance(value, (list, dict, set, bytearray)) or type(value).__hash__ is None:
        raise ValueError(f"mutable default {type(value)} for field {name} is not allowed: use default_factory")


# The guard of __repr__ against objects that hold themselves. True: repr of the object is running.
@c("kk_dataclasses_enter")
def _enter(instance: object, /) -> bool: ...


@noraise
@c("kk_dataclasses_leave")
def _leave() -> None: ...


# ---- fields at run time


def _fields_of(class_or_instance):
    return getattr(class_or_instance, "__dataclass_fields__", None)


def fields(class_or_instance):
    """The Field objects of a dataclass or an instance of one, in order."""
    known = _fields_of(class_or_instance)
    if known is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in known.values() if f._is_field])


def is_dataclass(obj):
    return _fields_of(obj if isinstance(obj, type) else type(obj)) is not None


def _is_instance(obj):
    return not isinstance(obj, type) and _fields_of(type(obj)) is not None


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    if _is_instance(obj):
        result = []
        for f in fields(obj):
            result.append((f.name, _asdict_inner(getattr(obj, f.name), dict_factory)))
        return dict_factory(result)
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_asdict_inner(v, dict_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_asdict_inner(v, dict_factory) for v in obj])
    if isinstance(obj, dict):
        return type(obj)([(_asdict_inner(k, dict_factory), _asdict_inner(v, dict_factory)) for k, v in obj.items()])
    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    if _is_instance(obj):
        result = []
        for f in fields(obj):
            result.append(_astuple_inner(getattr(obj, f.name), tuple_factory))
        return tuple_factory(result)
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_astuple_inner(v, tuple_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_astuple_inner(v, tuple_factory) for v in obj])
    if isinstance(obj, dict):
        return type(obj)([(_astuple_inner(k, tuple_factory), _astuple_inner(v, tuple_factory)) for k, v in obj.items()])
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    """A new object of the class of obj, with some fields changed."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in _fields_of(obj).values():
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if not f._is_field and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
