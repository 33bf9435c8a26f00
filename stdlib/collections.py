"""collections: containers beside the builtin ones. The C stands in runtime/collections_*.c.

What instances hold is known as for list and dict (transpiler/sema/infer_module_class.c): the type variables are those cells.
"""

import _collections_abc as abc



class deque(Generic[T]):
    def __new__(cls: type, iterable: object = ..., maxlen: object = None) -> object: ...

    @property
    def maxlen(self) -> int | None: ...

    def append(self, x: T, /) -> None: ...

    def appendleft(self, x: T, /) -> None: ...

    @noraise
    def clear(self) -> None: ...

    @noraise
    def copy(self) -> Self: ...

    @noraise
    @c("kk_deque_copy")
    def __copy__(self) -> Self: ...

    def count(self, x: object, /) -> i64: ...

    def extend(self, iterable: Iterable[T], /) -> None: ...

    def extendleft(self, iterable: Iterable[T], /) -> None: ...

    def index(self, x: object, start: object = ..., stop: object = ..., /) -> i64: ...

    def insert(self, i: ssize, x: T, /) -> None: ...

    def pop(self) -> T: ...

    def popleft(self) -> T: ...

    def remove(self, value: object, /) -> None: ...

    @noraise
    def reverse(self) -> None: ...

    def rotate(self, n: ssize = 1, /) -> None: ...


class _deque_iterator: ...


class _deque_reverse_iterator: ...


class defaultdict(Generic[K, V]):
    @entry("kk_defaultdict_make")
    def __new__(cls, *args: object, **kwargs: object) -> object: ...

    @property
    def default_factory(self) -> object: ...

    @default_factory.setter
    def default_factory(self, value: object) -> None: ...

    def __missing__(self, key: object, /) -> object: ...

    def copy(self) -> Self: ...

    @c("kk_defaultdict_copy")
    def __copy__(self) -> Self: ...


class OrderedDict(Generic[K, V]):
    @entry("kk_OrderedDict_make")
    def __new__(cls, *args: object, **kwargs: object) -> object: ...

    def move_to_end(self, key: object, last: bool = True) -> None: ...

    def popitem(self, last: bool = True) -> tuple[K, V]: ...

    def copy(self) -> Self: ...

    @c("kk_OrderedDict_copy")
    def __copy__(self) -> Self: ...

    @staticmethod
    def fromkeys(iterable: object, value: object = None) -> object: ...


class Counter(Generic[K, V]):
    @entry("kk_Counter_make")
    def __new__(cls, *args: object, **kwargs: object) -> object: ...

    def __missing__(self, key: object) -> object: ...

    def most_common(self, n: object = None) -> list[tuple[K, V]]: ...

    def elements(self) -> chain[K]: ...

    def total(self) -> V: ...

    @entry("kk_Counter_update_entry")
    def update(self, iterable: Mapping[K, V] | Iterable[K] = ..., /, **kwargs: V) -> None: ...

    @entry("kk_Counter_subtract_entry")
    def subtract(self, iterable: Mapping[K, V] | Iterable[K] = ..., /, **kwargs: V) -> None: ...

    def copy(self) -> Self: ...

    @c("kk_Counter_copy")
    def __copy__(self) -> Self: ...

    @staticmethod
    def fromkeys(iterable: object, v: object = None) -> object: ...


class _tuplegetter:
    def __new__(cls: type, index: ssize, doc: object, /) -> object: ...

    @property
    def __doc__(self) -> object: ...

    @__doc__.setter
    def __doc__(self, value: object) -> None: ...


# ---- named tuples whose names are not known when the program is compiled (transpiler/sema/namedtuple.c: all others)


def _checked_names(typename, names, rename):
    from keyword import iskeyword
    if rename:
        for index, name in enumerate(names):
            if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in names[:index]:
                names[index] = f"_{index}"
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for index, name in enumerate(names):
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in names[:index]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
    return tuple(names)


def _listed(names):
    shown = [repr(name) for name in names]
    if len(shown) < 3:
        return " and ".join(shown)
    return f"{', '.join(shown[:-1])}, and {shown[-1]}"


# The items of a new named tuple, bound as Python binds the arguments of a function with these parameters.
def _bound_items(shown, fields, defaults, args, kwargs):
    items = dict(zip(fields, args))
    for name in kwargs:
        if name not in fields:
            raise TypeError(f"{shown}.__new__() got an unexpected keyword argument {name!r}")
        if name in items:
            raise TypeError(f"{shown}.__new__() got multiple values for argument {name!r}")
        items[name] = kwargs[name]
    if len(args) > len(fields):
        least, most = len(fields) - len(defaults) + 1, len(fields) + 1
        count = f"from {least} to {most}" if defaults else str(most)
        plural = "" if most == 1 else "s"
        raise TypeError(f"{shown}.__new__() takes {count} positional argument{plural} but {len(args) + 1} were given")
    missing = [name for name in fields if name not in items and name not in defaults]
    if missing:
        plural = "" if len(missing) == 1 else "s"
        raise TypeError(f"{shown}.__new__() missing {len(missing)} required positional argument{plural}: {_listed(missing)}")
    return [items[name] if name in items else defaults[name] for name in fields]


def _named_tuple_methods(typename, fields, defaults):
    def __new__(_cls, /, *args, **kwargs):
        if len(args) == len(fields) and not kwargs:
            return tuple.__new__(_cls, args)
        return tuple.__new__(_cls, _bound_items(typename, fields, defaults, args, kwargs))

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != len(fields):
            raise TypeError(f"Expected {len(fields)} argument{'' if len(fields) == 1 else 's'}, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, fields, self))
        if kwds:
            raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join([f'{name}={item!r}' for name, item in zip(fields, self)])})"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    methods = {}
    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
        methods[method.__name__] = method
    __new__.__doc__ = f"Create new instance of {typename}({', '.join(fields)})"
    _make.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    __repr__.__doc__ = "Return a nicely formatted representation string"
    _asdict.__doc__ = "Return a new dict which maps field names to their values."
    __getnewargs__.__doc__ = "Return self as a plain tuple.  Used by copy and pickle."
    methods["_make"] = classmethod(_make)
    return methods


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    typename = str(typename)
    fields = _checked_names(typename, [str(name) for name in field_names], rename)
    values = () if defaults is None else tuple(defaults)
    if len(values) > len(fields):
        raise TypeError("Got more default values than field names")
    field_defaults = dict(zip(fields[len(fields) - len(values):], values))
    namespace = {"__doc__": f"{typename}({', '.join(fields)})", "__slots__": (), "_fields": fields,
                 "_field_defaults": field_defaults, "__match_args__": fields}
    namespace.update(_named_tuple_methods(typename, fields, field_defaults))
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index, f"Alias for field number {index}")
    if module is not None:
        namespace["__module__"] = module
    return type(typename, (tuple,), namespace)
