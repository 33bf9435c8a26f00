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

    def cache_info(self) -> CacheInfo[int]: ...

    def cache_clear(self) -> None: ...

    def cache_parameters(self) -> dict[str, object]: ...


class CacheInfo(Generic[T]):
    @property
    def hits(self) -> i64: ...

    @property
    def misses(self) -> i64: ...

    @property
    def maxsize(self) -> object: ...

    @property
    def currsize(self) -> i64: ...


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
