"""frozenset: signatures of its methods. The C is that of set, in runtime/set*.c."""


class frozenset(Generic[T]):
    @c("kk_set_repr")
    def __repr__(self) -> str: ...

    @pure
    @noraise
    @c("kk_set_hash")
    def __hash__(self) -> i64: ...

    @pure
    @noraise
    @c("kk_set_op_len")
    def __len__(self) -> i64: ...

    @c("kk_set_contains")
    def __contains__(self, item: object, /) -> bool: ...

    @noraise
    @c("kk_set_op_iter")
    def __iter__(self) -> set_iterator[T]: ...

    @c("kk_set_copy")
    def copy(self) -> frozenset[T]: ...

    @c("kk_set_difference")
    def difference(self, *others: object) -> frozenset[T]: ...

    @c("kk_set_intersection")
    def intersection(self, *others: object) -> frozenset[T]: ...

    @c("kk_set_isdisjoint")
    def isdisjoint(self, other: object, /) -> bool: ...

    @c("kk_set_issubset")
    def issubset(self, other: object, /) -> bool: ...

    @c("kk_set_issuperset")
    def issuperset(self, other: object, /) -> bool: ...

    @c("kk_set_symmetric_difference")
    def symmetric_difference(self, other: Iterable[T], /) -> frozenset[T]: ...

    @c("kk_set_union")
    def union(self, *others: Iterable[T]) -> frozenset[T]: ...
