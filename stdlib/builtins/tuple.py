"""tuple: signatures of its methods. The C stands in runtime/tuple.c."""


class tuple(Generic[T]):
    @c("kk_tuple_repr")
    def __repr__(self) -> str: ...

    @c("kk_tuple_hash")
    def __hash__(self) -> i64: ...

    @pure
    @noraise
    def __len__(self) -> i64: ...

    @c("kk_tuple_contains")
    def __contains__(self, item: object, /) -> bool: ...

    def __getitem__(self, key: object, /) -> object: ...

    @noraise
    def __iter__(self) -> tuple_iterator[T]: ...

    @pure
    @noraise
    @c("kk_tuple_concat")
    def __add__(self, other: tuple[T, ...], /) -> tuple[T, ...]: ...

    @pure
    @c("kk_tuple_repeat")
    def __mul__(self, times: ssize, /) -> tuple[T, ...]: ...

    def count(self, item: object, /) -> i64: ...

    def index(self, item: object, start: object = ..., stop: object = ..., /) -> i64: ...
