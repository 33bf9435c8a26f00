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
_mappingproxy = type(_KW_ONLY_TYPE.__dict__)


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")


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
        self.metadata = _mappingproxy({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        if _enter(self):   # its type may be a dataclass that shows its fields
            return "..."
        try:
            return self._shown()
        finally:
            _leave()

    def _shown(self):
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
                f"_field_type={self._field_type}"
                ")")

    def __set_name__(self, owner, name):
        function = getattr(type(self.default), "__set_name__", None)
        if function:   # a descriptor as a default
            function(self.default, owner, name)


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
    field._field_type = _FIELD if is_field else _FIELD_INITVAR
    return field


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# What a program imports to decorate classes with. Where it does anything else with it the compiler puts _dataclass in its
# place, so that only such programs have what makes dataclasses at run time.
def dataclass(cls=None, /, **options):
    raise NotImplementedError("dataclass is applied when a class is compiled")


def _is_mutable(value):
    return isinstance(value, (list, dict, set, bytearray)) or type(value).__hash__ is None


def _check_default(name, value):
    if isinstance(value, Field):
        raise NotImplementedError("a field() that the compiler cannot see in the class body")
    if _is_mutable(value):
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
    return tuple([f for f in known.values() if f._field_type is _FIELD])


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
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


# ---- dataclasses made at run time
#
# Where the compiler cannot see a class's options, fields or bases. The methods are closures over the fields; what CPython
# makes by exec of a text, an __init__ with the fields as its parameters, is made by _function.


@c("kk_dataclasses_function")
def _function(name: str, owner: Any, parameters: list, positional: int, defaults: tuple, keyword_defaults: dict,
              body: Any, /) -> object: ...


def _method(cls, function):
    function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
    function.__module__ = cls.__module__
    return function


def _set_new(cls, name, value):
    """True: the class has one of its own, which stays."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _names_kind(text, name):
    """Does an annotation that is a string name this kind, as a name or as an attribute of a module?"""
    word = text.split("[")[0].strip()
    return word == name or word.endswith("." + name) and word[:-len(name) - 1].strip().isidentifier()


def _is_classvar(annotation):
    if isinstance(annotation, str):
        return _names_kind(annotation, "ClassVar")
    text = "" if isinstance(annotation, type) else repr(annotation)
    return text == "typing.ClassVar" or text.startswith("typing.ClassVar[")


def _is_initvar(annotation):
    if isinstance(annotation, str):
        return _names_kind(annotation, "InitVar")
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    if isinstance(annotation, str):
        return _names_kind(annotation, "KW_ONLY")
    return annotation is _KW_ONLY_TYPE or annotation is KW_ONLY


def _own_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":   # an inherited slot
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = (_FIELD_CLASSVAR if _is_classvar(annotation) else
                     _FIELD_INITVAR if _is_initvar(annotation) else _FIELD)
    _check_own_field(f, kw_only)
    return f


def _check_own_field(f, kw_only):
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and _is_mutable(f.default):
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")


def _own_fields(cls, annotations, kw_only):
    result = []
    has_seen_mark = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if has_seen_mark:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            has_seen_mark = kw_only = True
        else:
            result.append(_own_field(cls, name, annotation, kw_only))
    return result


def _settle_defaults(cls, own, annotations):
    """The class keeps the defaults as values of its variables, and no Field."""
    for f in own:
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")


def _inherited(cls):
    fields = {}
    has_base = has_frozen_base = False
    for base in cls.__mro__[-1:0:-1]:
        known = getattr(base, "__dataclass_fields__", None)
        if known is not None:
            has_base = True
            for f in known.values():
                fields[f.name] = f
            has_frozen_base = has_frozen_base or base.__dataclass_params__.frozen
    return fields, has_base, has_frozen_base


def _check_frozen(has_base, has_frozen_base, frozen):
    if has_base and has_frozen_base and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if has_base and not has_frozen_base and frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


def _check_order(positional):
    has_default = False
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            has_default = True
        elif has_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")


def _default_of(f):
    return f.default if f.default is not MISSING else HAS_DEFAULT_FACTORY


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _init_body(fields, places, frozen, has_post_init, slots):
    """What __init__ does with the values of its parameters, of which places knows the position.

    line[0] is that of the text CPython would have made.
    """
    steps = []
    for f in fields:
        if f._field_type is _FIELD and (f.init or f.default_factory is not MISSING or slots and _has_default(f)):
            steps.append((f.name, places.get(f.name, 0), f.default_factory, f.default))
    initvars = [places.get(f.name, 0) for f in fields if f._field_type is _FIELD_INITVAR]
    put = object.__setattr__ if frozen else setattr

    def __init__(line, *values):
        self = values[0]
        for name, place, factory, default in steps:
            line[0] += 1
            value = values[place] if place else default if factory is MISSING else HAS_DEFAULT_FACTORY
            put(self, name, factory() if value is HAS_DEFAULT_FACTORY else value)
        if has_post_init:
            line[0] += 1
            self.__post_init__(*[values[place] for place in initvars])

    return __init__


def _init(cls, fields, positional, keyword_only, frozen, has_post_init, slots):
    _check_order(positional)
    parameters = [f.name for f in positional + keyword_only]
    places = {name: i + 1 for i, name in enumerate(parameters)}
    self_name = "__dataclass_self__" if "self" in parameters else "self"
    made = _function("__init__", cls, [self_name] + parameters, len(positional) + 1,
                     tuple([_default_of(f) for f in positional if _has_default(f)]),
                     {f.name: _default_of(f) for f in keyword_only if _has_default(f)},
                     _init_body(fields, places, frozen, has_post_init, slots))
    annotations = {f.name: f.type for f in positional + keyword_only}
    annotations["return"] = None
    made.__annotations__ = annotations
    return made


def _repr_of(cls, names):
    def __repr__(self):
        if _enter(self):
            return "..."
        try:
            return self.__class__.__qualname__ + "(" + ", ".join([f"{n}={getattr(self, n)!r}" for n in names]) + ")"
        finally:
            _leave()

    return _method(cls, __repr__)


def _values(self, names):
    return tuple([getattr(self, n) for n in names])


def _eq_of(cls, names):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) == _values(other, names)
        return NotImplemented

    return _method(cls, __eq__)


def _orders_of(cls, names):
    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) < _values(other, names)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) <= _values(other, names)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) > _values(other, names)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) >= _values(other, names)
        return NotImplemented

    return [_method(cls, __lt__), _method(cls, __le__), _method(cls, __gt__), _method(cls, __ge__)]


def _hash_of(cls, names):
    def __hash__(self):
        return hash(_values(self, names))

    return _method(cls, __hash__)


def _guards_of(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return [_method(cls, __setattr__), _method(cls, __delattr__)]


def _add_hash(cls, fields, eq, frozen, unsafe_hash, has_explicit):
    """The table of actions of CPython's dataclasses: none, None, a hash of the fields, or an error."""
    if unsafe_hash and has_explicit:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or eq and frozen and not has_explicit:
        names = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]
        setattr(cls, "__hash__", _hash_of(cls, names))
    elif eq and not frozen and not has_explicit:
        setattr(cls, "__hash__", None)


def _add_comparisons(cls, fields, eq, order):
    names = [f.name for f in fields if f.compare]
    if eq:
        _set_new(cls, "__eq__", _eq_of(cls, names))
    if order:
        for function in _orders_of(cls, names):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")


def _parameter_text(f):
    text = f.name + ": " + _annotation_text(f.type)
    if f.default is not MISSING:
        return f"{text} = {f.default!r}"
    return text + " = <factory>" if f.default_factory is not MISSING else text


def _annotation_text(annotation):
    if isinstance(annotation, type):
        module = annotation.__module__
        return annotation.__qualname__ if module == "builtins" else f"{module}.{annotation.__qualname__}"
    text = repr(annotation)
    return text.replace("typing.", "") if type(annotation).__module__ == "typing" else text


def _doc_of_fields(name, fields):
    known = [f for f in fields.values() if f.init]
    return _doc_of(name, [f for f in known if not f.kw_only], [f for f in known if f.kw_only])


def _doc_of(name, positional, keyword_only):
    parts = [_parameter_text(f) for f in positional]
    if keyword_only:
        parts.append("*")
        parts += [_parameter_text(f) for f in keyword_only]
    return name + "(" + ", ".join(parts) + ")"


def _frozen_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _frozen_set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    return [] if slots is None else [slots] if isinstance(slots, str) else list(slots)


def _with_slots(cls, is_frozen, weakref_slot):
    """A class like it, whose fields are slots: such are made with a class, not later."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple([f.name for f in fields(cls)])
    taken = set()
    for base in cls.__mro__[1:-1]:
        taken.update(_slots_of(base))
    slots = [name for name in names + (("__weakref__",) if weakref_slot else ()) if name not in taken]
    namespace["__slots__"] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    if is_frozen:
        if "__getstate__" not in namespace:
            made.__getstate__ = _frozen_state
        if "__setstate__" not in namespace:
            made.__setstate__ = _frozen_set_state
    return made


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields, has_base, has_frozen_base = _inherited(cls)
    annotations = cls.__dict__.get("__annotations__", {})
    own = _own_fields(cls, annotations, kw_only)
    for f in own:
        fields[f.name] = f
    _settle_defaults(cls, own, annotations)
    _check_frozen(has_base, has_frozen_base, frozen)
    setattr(cls, "__dataclass_fields__", fields)
    setattr(cls, "__dataclass_params__", _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (own_hash is MISSING or own_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    known = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    shown = [f for f in known if f._field_type is _FIELD]
    positional = [f for f in known if f.init and not f.kw_only]
    keyword_only = [f for f in known if f.init and f.kw_only]
    if init:
        _set_new(cls, "__init__",
                 _init(cls, known, positional, keyword_only, frozen, hasattr(cls, "__post_init__"), slots))
    if repr:
        _set_new(cls, "__repr__", _repr_of(cls, [f.name for f in shown if f.repr]))
    _add_comparisons(cls, shown, eq, order)
    if frozen:
        for function in _guards_of(cls, [f.name for f in shown]):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")
    _add_hash(cls, shown, eq, frozen, unsafe_hash, has_explicit_hash)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = _doc_of(cls.__name__, positional, keyword_only)
    if match_args:
        _set_new(cls, "__match_args__", tuple([f.name for f in positional]))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    return _with_slots(cls, frozen, weakref_slot) if slots else cls


def _dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
               kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def _check_new_name(name, seen):
    if not isinstance(name, str) or not name.isidentifier():
        raise TypeError(f"Field names must be valid identifiers: {name!r}")
    if name in _KEYWORDS:
        raise TypeError(f"Field names must not be keywords: {name!r}")
    if name in seen:
        raise TypeError(f"Field name duplicated: {name!r}")


def _new_class(name, bases, members):
    """As types.new_class makes it, in whose module it then is."""
    resolved = []
    for base in bases:
        entries = getattr(base, "__mro_entries__", None)
        resolved += [base] if isinstance(base, type) or entries is None else list(entries(bases))
    if resolved != list(bases):
        members["__orig_bases__"] = bases
    members.setdefault("__module__", "types")
    metaclass = type
    for base in resolved:
        if issubclass(type(base), metaclass):
            metaclass = type(base)
    return metaclass(name, tuple(resolved), members)


_KEYWORDS = frozenset("""
False None True and as assert async await break class continue def del elif else except finally for from global if import in
is lambda nonlocal not or pass raise return try while with yield
""".split())


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A new dataclass; fields are names, or tuples (name, type) or (name, type, field or default)."""
    members = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            annotation = "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, members[name] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        _check_new_name(name, annotations)
        annotations[name] = annotation
    members["__annotations__"] = annotations
    made = _new_class(cls_name, tuple(bases), members)
    return _process(made, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
