"""_weakref: weak references and proxies. The C stands in runtime/weakref_module.c and weakref_proxy.c; the module weakref
is CPython's."""


class ReferenceType:
    @entry("kk_weakref_make")
    def __new__(cls, object: Any, callback: Any = None, /) -> object: ...

    @entry("kk_weakref_init")
    def __init__(self, object: Any, callback: Any = None, /) -> None: ...

    @property
    def __callback__(self) -> object: ...


class ProxyType: ...


class CallableProxyType: ...


ref = ReferenceType


def proxy(object: Any, callback: Any = None, /) -> object: ...

def getweakrefcount(object: object, /) -> i64: ...

def getweakrefs(object: object, /) -> object: ...

def _remove_dead_weakref(dct: object, key: object, /) -> None: ...
