"""typing: its names as values; the C stands in runtime/typing_module.c.

Typed dicts, parameter specifications, forward references and the hints of objects are in Python.
"""

import sys
import typing   # the names declared here are no variables

AbstractSet: object
Annotated: object
Any: object
AnyStr: object
AsyncContextManager: object
AsyncGenerator: object
AsyncIterable: object
AsyncIterator: object
Awaitable: object
BinaryIO: object
ByteString: object
Callable: object
ChainMap: object
ClassVar: object
Collection: object
Concatenate: object
Container: object
ContextManager: object
Coroutine: object
Counter: object
DefaultDict: object
Deque: object
Dict: object
Final: object
FrozenSet: object
Generator: object
Hashable: object
IO: object
ItemsView: object
Iterable: object
Iterator: object
KeysView: object
List: object
Literal: object
LiteralString: object
Mapping: object
MappingView: object
Match: object
MutableMapping: object
MutableSequence: object
MutableSet: object
Never: object
NoReturn: object
NotRequired: object
Optional: object
OrderedDict: object
Pattern: object
Required: object
Reversible: object
Self: object
Sequence: object
Set: object
Sized: object
SupportsAbs: object
SupportsBytes: object
SupportsComplex: object
SupportsFloat: object
SupportsIndex: object
SupportsInt: object
SupportsRound: object
Text: object
TextIO: object
Tuple: object
Type: object
TypeAlias: object
TypeGuard: object
Union: object
Unpack: object
ValuesView: object
TYPE_CHECKING: bool


class TypeVar:
    @property
    def __name__(self) -> str: ...

    @property
    def __constraints__(self) -> tuple: ...

    @property
    def __bound__(self) -> object: ...


class NewType:
    @property
    def __name__(self) -> str: ...

    @property
    def __supertype__(self) -> object: ...


@noraise
def cast(typ: object, val: object) -> object: ...

def overload(func: object) -> object: ...

@noraise
def final(f: object) -> object: ...

@noraise
def no_type_check(arg: object) -> object: ...

@noraise
class Generic: ...


class _ProtocolMeta:
    def __instancecheck__(self, instance: object, /) -> bool: ...


class Protocol:
    @classmethod
    @entry("kk_protocol_subclasshook")
    def __subclasshook__(self, other: object, /) -> object: ...


def runtime_checkable(cls: object) -> object: ...

@noraise
def assert_type(val: object, typ: object, /) -> object: ...

def assert_never(arg: object, /) -> object: ...

def reveal_type(obj: object, /) -> object: ...

@noraise
def get_origin(tp: object) -> object: ...

@noraise
def get_args(tp: object) -> tuple: ...

@noraise
def _bare(tp: object) -> object: ...


def NamedTuple(typename, fields=None, /, **kwargs):
    raise NotImplementedError("NamedTuple is compiled where its names are constants")


# ---- names of annotations that are not there yet


class ForwardRef:
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__, self.__forward_module__) == (other.__forward_arg__, other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return typing.Union[self, other]

    def __ror__(self, other):
        return typing.Union[other, self]

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


def _hint(value):
    return type(None) if value is None else value


def _evaluated(value, names):
    """Texts and forward references in a type, replaced by what they mean."""
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        from _annotation_text import evaluate
        return _evaluated(_hint(evaluate(value, *names)), names)
    args = get_args(value)
    if get_origin(value) is typing.Literal or not args:
        return value
    if get_origin(value) is typing.Annotated:
        new = (_evaluated(args[0], names), *args[1:])
    else:
        new = tuple(_evaluated(arg, names) if isinstance(arg, (str, ForwardRef)) or get_args(arg) else arg for arg in args)
    return value if new == args else _rebuilt(value, new)


def _rebuilt(value, args):
    origin = get_origin(value)
    if origin is typing.Union:
        return typing.Union[args]
    if _bare(value) is not value:
        return _bare(value)[args]
    if type(value).__name__ == "UnionType":
        union = args[0]
        for arg in args[1:]:
            union = union | arg
        return union
    return origin[args]


def _plain(value):
    """Without Annotated, Required and NotRequired."""
    args = get_args(value)
    if get_origin(value) is typing.Annotated:
        return _plain(args[0])
    if get_origin(value) in (typing.Required, typing.NotRequired):
        return _plain(args[0])
    if not args or get_origin(value) is typing.Literal:
        return value
    new = tuple(_plain(arg) for arg in args)
    return value if new == args else _rebuilt(value, new)


def _module_names(name):
    module = sys.modules.get(name)
    return {} if module is None else module.__dict__


def _class_hints(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        own = base.__dict__.get("__annotations__", {})
        names = _module_names(base.__module__) if globalns is None else globalns
        spaces = (base.__dict__ if localns is None else localns, names)
        for key, value in own.items():
            hints[key] = _evaluated(_hint(value), spaces)
    return hints


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns)
    else:
        own = getattr(obj, "__annotations__", None)
        if own is None:
            if not callable(obj):
                raise TypeError(f"{obj!r} is not a module, class, method, or function.")
            own = {}
        names = globalns
        if names is None:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            names = obj.__dict__ if isinstance(obj, type(sys)) else _module_names(getattr(inner, "__module__", None))
        spaces = (names if localns is None else localns, names)
        hints = {key: _evaluated(_hint(value), spaces) for key, value in own.items()}
    return hints if include_extras else {key: _plain(value) for key, value in hints.items()}


# ---- parameter specifications


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecArgs) else NotImplemented

    __hash__ = object.__hash__


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecKwargs) else NotImplemented

    __hash__ = object.__hash__


class ParamSpec:
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __or__(self, other):
        return typing.Union[self, other]

    def __ror__(self, other):
        return typing.Union[other, self]

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class TypeVarTuple:
    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        yield typing.Unpack[self]

    def __repr__(self):
        return self.__name__


# ---- typed dicts: classes whose calls make dicts


def _field_kind(kind):
    """Required or NotRequired, if the annotation of a key says so."""
    if get_origin(kind) is typing.Annotated:
        kind = get_args(kind)[0]
    return get_origin(kind)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        if not bases:
            return type.__new__(cls, name, (), ns)
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        made = type.__new__(cls, name, (Generic, dict) if Generic in bases else (dict,), ns)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        for key, kind in ns.get("__annotations__", {}).items():
            kind = ForwardRef(kind, module=made.__module__) if isinstance(kind, str) else _hint(kind)
            annotations[key] = kind
            origin = _field_kind(kind)
            is_required = total if origin not in (typing.Required, typing.NotRequired) else origin is typing.Required
            (required if is_required else optional).add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, "__total__"):
            made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        if cls is TypedDict:
            return _typed_dict(*args, **kwargs)
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")


class TypedDict(metaclass=_TypedDictMeta):
    pass


def _typed_dict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    ns = {"__annotations__": dict(fields), "__module__": "__main__"}
    return _TypedDictMeta(typename, (TypedDict,), ns, total=total)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


# ---- the rest


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


def no_type_check_decorator(decorator):
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator
