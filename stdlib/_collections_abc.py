"""collections.abc: the abstract classes of containers. The C stands in runtime/abc_collections.c; the views are Python."""


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
Sequence = AbcSequence
ByteString = AbcByteString
MutableSequence = AbcMutableSequence


class MappingView(AbcSized):
    __module__ = "collections.abc"
    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._mapping!r})"

    @classmethod
    def __subclasshook__(cls, subclass):
        views = (type({}.keys()), type({}.items()), type({}.values()))
        return cls is MappingView and subclass in views or NotImplemented


class KeysView(MappingView, AbcSet):
    __module__ = "collections.abc"
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, iterable):
        return set(iterable)

    @classmethod
    def __subclasshook__(cls, subclass):
        return cls is KeysView and subclass is type({}.keys()) or NotImplemented

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, AbcSet):
    __module__ = "collections.abc"
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, iterable):
        return set(iterable)

    @classmethod
    def __subclasshook__(cls, subclass):
        return cls is ItemsView and subclass is type({}.items()) or NotImplemented

    def __contains__(self, item):
        key, value = item
        try:
            held = self._mapping[key]
        except KeyError:
            return False
        return held is value or held == value

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]


class ValuesView(MappingView, AbcCollection):
    __module__ = "collections.abc"
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, subclass):
        return cls is ValuesView and subclass is type({}.values()) or NotImplemented

    def __contains__(self, value):
        for key in self._mapping:
            held = self._mapping[key]
            if held is value or held == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]
