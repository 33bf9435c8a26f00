"""Functions, methods and modules as values: their attributes. The C stands in runtime/function.c."""


class function:
    @property
    def __name__(self) -> object: ...

    @__name__.setter
    def __name__(self, value: object) -> None: ...

    @property
    def __qualname__(self) -> object: ...

    @__qualname__.setter
    def __qualname__(self, value: object) -> None: ...

    @property
    def __module__(self) -> object: ...

    @__module__.setter
    def __module__(self, value: object) -> None: ...

    @property
    def __doc__(self) -> object: ...

    @__doc__.setter
    def __doc__(self, value: object) -> None: ...

    @property
    def __defaults__(self) -> object: ...

    @property
    def __kwdefaults__(self) -> object: ...

    @property
    def __code__(self) -> object: ...

    @property
    def __closure__(self) -> object: ...

    @property
    def __globals__(self) -> object: ...

    @property
    def __annotations__(self) -> object: ...

    @__annotations__.setter
    def __annotations__(self, value: object) -> None: ...

    @property
    def __dict__(self) -> object: ...


class cell:
    def __new__(cls, contents: object = ..., /) -> object: ...

    @property
    def cell_contents(self) -> object: ...


class code:
    @property
    def co_name(self) -> str: ...

    @property
    def co_qualname(self) -> str: ...

    @property
    def co_filename(self) -> str: ...

    @property
    def co_firstlineno(self) -> i64: ...

    @property
    def co_argcount(self) -> i64: ...

    @property
    def co_posonlyargcount(self) -> i64: ...

    @property
    def co_kwonlyargcount(self) -> i64: ...

    @property
    def co_nlocals(self) -> i64: ...

    @property
    def co_flags(self) -> i64: ...

    @property
    def co_varnames(self) -> tuple: ...

    @property
    def co_cellvars(self) -> tuple: ...

    @property
    def co_freevars(self) -> tuple: ...


class builtin_function_or_method:
    @property
    def __name__(self) -> object: ...

    @property
    def __qualname__(self) -> object: ...

    @property
    def __module__(self) -> object: ...


class method_descriptor:
    @property
    def __objclass__(self) -> object: ...

    @property
    @c("kk_builtin_function_or_method_op_name")
    def __name__(self) -> object: ...

    @property
    @c("kk_builtin_function_or_method_op_qualname")
    def __qualname__(self) -> object: ...


class method:
    @property
    def __doc__(self) -> object: ...

    @property
    def __self__(self) -> object: ...

    @property
    def __func__(self) -> object: ...

    @property
    def __name__(self) -> object: ...

    @property
    def __qualname__(self) -> object: ...


class traceback:
    @property
    def tb_next(self) -> object: ...

    @property
    def tb_lineno(self) -> i64: ...


class module:
    def __new__(cls, name: str, doc: object = None) -> object: ...
