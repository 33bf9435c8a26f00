"""slice: signatures of its methods. The C stands in runtime/slice.c."""


class slice:
    @c("kk_slice_indices_method")
    def indices(self, length: object, /) -> tuple[int, int, int]: ...

    @property
    @pure
    @noraise
    def start(self) -> object: ...

    @property
    @pure
    @noraise
    def step(self) -> object: ...

    @property
    @pure
    @noraise
    def stop(self) -> object: ...
