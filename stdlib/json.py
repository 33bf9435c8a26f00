"""json: values to JSON texts and back. The C stands in runtime/json_encode.c and json_decode.c.

There are no encoder and decoder classes: cls=… is refused, see transpiler/sema/refuse.c.
"""


def dumps(obj: object, *, skipkeys: bool = False, ensure_ascii: bool = True, check_circular: bool = True,
          allow_nan: bool = True, cls: object = None, indent: object = None, separators: object = None,
          default: Callable[..., object] | None = None, sort_keys: bool = False) -> str: ...

def dump(obj: object, fp: Any, *, skipkeys: bool = False, ensure_ascii: bool = True, check_circular: bool = True,
         allow_nan: bool = True, cls: object = None, indent: object = None, separators: object = None,
         default: Callable[..., object] | None = None, sort_keys: bool = False) -> None: ...

def loads(s: object, *, cls: object = None, object_hook: Callable[..., object] | None = None,
          parse_float: Callable[..., object] | None = None,
          parse_int: Callable[..., object] | None = None,
          parse_constant: Callable[..., object] | None = None,
          object_pairs_hook: Callable[..., object] | None = None, strict: bool = True) -> object: ...

def load(fp: Any, *, cls: object = None, object_hook: Callable[..., object] | None = None,
         parse_float: Callable[..., object] | None = None,
         parse_int: Callable[..., object] | None = None,
         parse_constant: Callable[..., object] | None = None,
         object_pairs_hook: Callable[..., object] | None = None, strict: bool = True) -> object: ...


class JSONDecodeError(ValueError):
    @property
    def msg(self) -> object: ...

    @property
    def doc(self) -> object: ...

    @property
    def pos(self) -> object: ...

    @property
    def lineno(self) -> object: ...

    @property
    def colno(self) -> object: ...
