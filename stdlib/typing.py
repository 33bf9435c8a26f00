"""typing: its names as values. Annotations never get here; the C stands in runtime/typing_module.c."""

AbstractSet: object
Annotated: object
Any: object
AnyStr: object
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


def NamedTuple(typename, fields=None, /, **kwargs):
    raise NotImplementedError("NamedTuple is compiled where its names are constants")
