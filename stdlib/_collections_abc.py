"""collections.abc: the abstract classes of containers. The C stands in runtime/abc_collections.c."""


class AbcHashable: ...


class AbcAwaitable: ...


class AbcCoroutine: ...


class AbcAsyncIterable: ...


class AbcAsyncIterator: ...


class AbcAsyncGenerator: ...


class AbcIterable: ...


class AbcIterator: ...


class AbcGenerator:
    def close(self) -> None: ...


class AbcReversible: ...


class AbcSized: ...


class AbcContainer: ...


class AbcCollection: ...


class AbcCallable: ...


class AbcSet:
    def isdisjoint(self, other: object, /) -> bool: ...

    def _hash(self) -> object: ...


class AbcMutableSet:
    def remove(self, value: object, /) -> object: ...

    def pop(self) -> object: ...

    def clear(self) -> object: ...


class AbcMapping:
    def get(self, key: object, default: object = None) -> object: ...

    def keys(self) -> object: ...

    def items(self) -> object: ...

    def values(self) -> object: ...


class AbcMutableMapping:
    def pop(self, key: object, default: object = ...) -> object: ...

    def popitem(self) -> object: ...

    def clear(self) -> object: ...

    @entry("kk_abc_update")
    def update(self, other: object = (), /, **kwds: object) -> object: ...

    def setdefault(self, key: object, default: object = None) -> object: ...


class AbcMappingView: ...


class AbcKeysView: ...


class AbcItemsView: ...


class AbcValuesView: ...


class AbcSequence:
    def index(self, value: object, start: object = 0, stop: object = None) -> object: ...

    def count(self, value: object, /) -> int: ...


class AbcByteString: ...


class AbcMutableSequence:
    def append(self, value: object, /) -> object: ...

    def clear(self) -> object: ...

    def reverse(self) -> object: ...

    def extend(self, values: object, /) -> object: ...

    def pop(self, index: object = -1) -> object: ...

    def remove(self, value: object, /) -> object: ...


Hashable = AbcHashable
Awaitable = AbcAwaitable
Coroutine = AbcCoroutine
AsyncIterable = AbcAsyncIterable
AsyncIterator = AbcAsyncIterator
AsyncGenerator = AbcAsyncGenerator
Iterable = AbcIterable
Iterator = AbcIterator
Generator = AbcGenerator
Reversible = AbcReversible
Sized = AbcSized
Container = AbcContainer
Collection = AbcCollection
Callable = AbcCallable
Set = AbcSet
MutableSet = AbcMutableSet
Mapping = AbcMapping
MutableMapping = AbcMutableMapping
MappingView = AbcMappingView
KeysView = AbcKeysView
ItemsView = AbcItemsView
ValuesView = AbcValuesView
Sequence = AbcSequence
ByteString = AbcByteString
MutableSequence = AbcMutableSequence
