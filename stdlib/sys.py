"""sys: the C stands in runtime/sys_module.c. What a program may replace (argv, stdout, …) is an object of any type."""

argv: object
byteorder: str
executable: str
hexversion: int
maxsize: int
maxunicode: int
modules: dict
path: object
platform: str
stderr: object
stdin: object
stdout: object
version: str
version_info: object


def exit(status: object = None, /) -> None: ...

@noraise
def getrecursionlimit() -> int: ...

def setrecursionlimit(limit: object, /) -> None: ...

@noraise
def exc_info() -> tuple: ...

@noraise
def _asyncgen_hooks() -> tuple: ...

def set_asyncgen_hooks(firstiter: Any = ..., finalizer: Any = ...) -> None: ...

@pure
def intern(string: str, /) -> str: ...

@noraise
def getdefaultencoding() -> str: ...

@noraise
def getfilesystemencoding() -> str: ...

@noraise
def get_int_max_str_digits() -> i64: ...

def set_int_max_str_digits(maxdigits: ssize) -> None: ...
