"""functools: functions of functions. The C stands in runtime/functools_*.c."""

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def reduce(function: object, iterable: object, initial: object = ..., /) -> object: ...


class partial:
    @entry("kk_partial_make")
    def __new__(cls, func: object, *args: object, **keywords: object) -> object: ...

    @property
    def func(self) -> object: ...

    @property
    def args(self) -> tuple: ...

    @property
    def keywords(self) -> object: ...

    def __reduce__(self) -> tuple: ...

    def __setstate__(self, state: object, /) -> None: ...


def lru_cache(maxsize: object = 128, typed: bool = False) -> object: ...

def cache(user_function: object, /) -> object: ...


class _lru_cache_decorator: ...


class _lru_cache_wrapper:
    @property
    def __wrapped__(self) -> object: ...

    @property
    def __name__(self) -> object: ...

    @property
    def __qualname__(self) -> object: ...

    @property
    def __module__(self) -> object: ...

    @property
    def __doc__(self) -> object: ...

    @property
    def __annotations__(self) -> object: ...

    @c("kk__lru_cache_wrapper_copy")
    def __copy__(self) -> object: ...

    @c("kk__lru_cache_wrapper_deepcopy")
    def __deepcopy__(self, memo: object, /) -> object: ...

    def cache_info(self) -> CacheInfo[int]: ...

    def cache_clear(self) -> None: ...

    def cache_parameters(self) -> dict[str, object]: ...


class CacheInfo(Generic[T]):
    def __new__(cls: type, hits: object, misses: object, maxsize: object, currsize: object) -> object: ...

    @property
    def hits(self) -> i64: ...

    @property
    def misses(self) -> i64: ...

    @property
    def maxsize(self) -> object: ...

    @property
    def currsize(self) -> i64: ...


_CacheInfo = CacheInfo


def cmp_to_key(mycmp: object) -> object: ...


class KeyWrapper:
    @property
    def obj(self) -> object: ...


def update_wrapper(wrapper: object, wrapped: object, assigned: object = ..., updated: object = ...) -> object: ...


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a function look like `wrapped`."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


# ---- total_ordering: each comparison from the one that the class has, and ==


def _derived(name, negates, or_equal, and_unequal):
    """A comparison made of the method `name`: its opposite, `or ==` or `and !=`."""

    def compare(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        if negates:
            result = not result
        if or_equal:
            return result or self == other
        return result and self != other if and_unequal else result

    return compare


_ORDERINGS = {
    "__lt__": (("__gt__", True, False, True), ("__le__", False, True, False), ("__ge__", True, False, False)),
    "__le__": (("__ge__", True, True, False), ("__lt__", False, False, True), ("__gt__", True, False, False)),
    "__gt__": (("__lt__", True, False, True), ("__ge__", False, True, False), ("__le__", True, False, False)),
    "__ge__": (("__le__", True, True, False), ("__gt__", False, False, True), ("__lt__", True, False, False)),
}


def total_ordering(cls):
    """Adds the orderings that the class does not define, made of one that it does."""
    roots = [name for name in _ORDERINGS if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, negates, or_equal, and_unequal in _ORDERINGS[root]:
        if name not in roots:
            function = _derived(root, negates, or_equal, and_unequal)
            function.__name__ = name
            setattr(cls, name, function)
    return cls


# ---- cached_property


class cached_property:
    """A property that is computed once, and then an attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {self.attrname!r} property.") from None
        missing = cache
        value = cache.get(self.attrname, missing)
        if value is missing:
            value = self.func(instance)
            cache[self.attrname] = value
        return value

    __class_getitem__ = classmethod(type(list[int]))


# ---- partialmethod


class partialmethod:
    """A method whose first arguments after self are given here."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        items = [repr(self.func), *map(repr, self.args), *(f"{name}={value!r}" for name, value in self.keywords.items())]
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(items)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        bound = get(obj, cls) if get is not None else self.func
        if bound is not self.func:
            result = partial(bound, *self.args, **self.keywords)
            try:
                result.__self__ = bound.__self__
            except AttributeError:
                pass
            return result
        return self._make_unbound_method().__get__(obj, cls)

    __class_getitem__ = classmethod(type(list[int]))


# ---- singledispatch


def _abstract_order(cls, registered):
    """The classes of `registered` that cls is a virtual subclass of, the more special first."""
    mro = cls.__mro__
    virtual = [t for t in registered if t not in mro and hasattr(t, "__mro__") and issubclass(cls, t)]
    return sorted(virtual, key=lambda t: sum(t is not other and issubclass(other, t) for other in virtual))


def _find_implementation(cls, registry):
    for index, base in enumerate(cls.__mro__):
        virtual = [t for t in _abstract_order(base, registry) if not any(issubclass(b, t) for b in base.__bases__)]
        if base in registry and base is not object:
            return registry[base]
        if virtual:
            if len(virtual) > 1 and not issubclass(virtual[0], virtual[1]):
                raise RuntimeError(f"Ambiguous dispatch: {virtual[0]} or {virtual[1]}")
            return registry[virtual[0]]
    return registry.get(object)


def _is_union(cls):
    return type(cls) is type(int | str) or getattr(cls, "__origin__", None) is _typing_union()


def _typing_union():
    import typing

    return typing.Union


def _named_type(annotation, function):
    """The class that an annotation means, which may be a text; None means that of None."""
    if isinstance(annotation, str):
        from _annotation_text import evaluate

        annotation = evaluate(annotation, function.__globals__)
    return type(None) if annotation is None else annotation


def singledispatch(func):
    """A function with an implementation for each type of its first argument."""
    registry = {}
    cache = {}

    def dispatch(cls):
        """generic_func.dispatch(cls) -> <function implementation>"""
        if cls not in cache:
            cache[cls] = registry[cls] if cls in registry else _find_implementation(cls, registry)
        return cache[cls]

    def register(cls, func=None):
        """generic_func.register(cls, func) -> func"""
        is_class = isinstance(cls, type) or _is_union(cls) and all(isinstance(t, type) for t in cls.__args__)
        if is_class and func is None:
            return lambda f: register(cls, f)
        if not is_class:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or "
                                f"plain `@register` on an annotated function.")
            func = cls
            argument, annotation = next(iter(annotations.items()))
            cls = _named_type(annotation, func)
            if _is_union(cls) and not all(isinstance(t, type) for t in cls.__args__):
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} not all arguments are classes.")
            if not isinstance(cls, type) and not _is_union(cls):
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} is not a class.")
        for t in cls.__args__ if _is_union(cls) else (cls,):
            registry[t] = func
        cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """A method with an implementation for each type of its first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """generic_method.register(cls, func) -> func"""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
