"""range: signatures of its methods. The C stands in runtime/range.c."""


class range:
    @c("kk_range_repr")
    def __repr__(self) -> str: ...

    @c("kk_range_length")
    def __len__(self) -> i64: ...

    @c("kk_range_contains")
    def __contains__(self, item: object, /) -> bool: ...

    def __getitem__(self, key: object, /) -> object: ...

    @noraise
    def __iter__(self) -> range_iterator[int]: ...

    @noraise
    def __reversed__(self) -> range_iterator[int]: ...

    def count(self, item: object, /) -> i64: ...

    def index(self, item: object, /) -> int: ...

    @property
    @pure
    @noraise
    def start(self) -> int: ...

    @property
    @pure
    @noraise
    def step(self) -> int: ...

    @property
    @pure
    @noraise
    def stop(self) -> int: ...
