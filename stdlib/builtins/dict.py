"""dict and its views: signatures of their methods. The C stands in runtime/dict*.c."""


class dict(Generic[K, V]):
    @c("kk_dict_repr")
    def __repr__(self) -> str: ...

    @pure
    @noraise
    def __len__(self) -> i64: ...

    @c("kk_dict_contains")
    def __contains__(self, key: object, /) -> bool: ...

    def __getitem__(self, key: object, /) -> V: ...

    @c("kk_dict_set")
    def __setitem__(self, key: K, value: V, /) -> None: ...

    @c("kk_dict_delete")
    def __delitem__(self, key: object, /) -> None: ...

    @noraise
    def __iter__(self) -> dict_keyiterator[K]: ...

    @noraise
    def __reversed__(self) -> dict_reversekeyiterator[K]: ...

    @c("kk_dict_union")
    def __or__(self, other: dict[K, V], /) -> dict[K, V]: ...

    @noraise
    def clear(self) -> None: ...

    @pure
    @noraise
    def copy(self) -> dict[K, V]: ...

    @staticmethod
    def fromkeys(iterable: Iterable[K], value: V = None, /) -> dict[K, V]: ...

    @c("kk_dict_get_default")
    def get(self, key: object, default: D = None, /) -> V | D: ...

    @pure
    @noraise
    def items(self) -> dict_items[K, V]: ...

    @pure
    @noraise
    def keys(self) -> dict_keys[K]: ...

    def pop(self, key: object, default: D = ..., /) -> V | D: ...

    def popitem(self) -> tuple[K, V]: ...

    def setdefault(self, key: K, default: V = None, /) -> V: ...

    def update(self, other: Mapping[K, V] | Iterable[tuple[K, V]] = ..., /, **kwargs: V) -> None: ...

    @pure
    @noraise
    def values(self) -> dict_values[V]: ...


class dict_keys(Generic[K]):
    @noraise
    def __iter__(self) -> dict_keyiterator[K]: ...

    @property
    @c("kk_dict_view_mapping")
    def mapping(self) -> object: ...

    @c("kk_dict_view_length")
    @pure
    @noraise
    def __len__(self) -> i64: ...

    def isdisjoint(self, other: object, /) -> bool: ...


class dict_values(Generic[V]):
    @noraise
    def __iter__(self) -> dict_valueiterator[V]: ...

    @property
    @c("kk_dict_view_mapping")
    def mapping(self) -> object: ...

    @c("kk_dict_view_length")
    @pure
    @noraise
    def __len__(self) -> i64: ...


class dict_items(Generic[K, V]):
    @noraise
    def __iter__(self) -> dict_itemiterator[K, V]: ...

    @property
    @c("kk_dict_view_mapping")
    def mapping(self) -> object: ...

    @c("kk_dict_view_length")
    @pure
    @noraise
    def __len__(self) -> i64: ...

    def isdisjoint(self, other: object, /) -> bool: ...
