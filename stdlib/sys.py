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
excepthook: object   # __excepthook__, until the program sets another
version: str
version_info: object


def exit(status: object = None, /) -> None: ...

@noraise
def getrecursionlimit() -> int: ...

def setrecursionlimit(limit: object, /) -> None: ...

@noraise
def exc_info() -> tuple: ...

@c("kk_sys_show_exception")
def __excepthook__(exctype: object, value: object, traceback: object, /) -> None: ...

@noraise
def _asyncgen_hooks() -> tuple: ...

def set_asyncgen_hooks(firstiter: Any = ..., finalizer: Any = ...) -> None: ...

def _getframe(depth: ssize = 0, /) -> object: ...

@pure
def intern(string: str, /) -> str: ...

@noraise
def getdefaultencoding() -> str: ...

@noraise
def getfilesystemencoding() -> str: ...

@noraise
def get_int_max_str_digits() -> i64: ...

def set_int_max_str_digits(maxdigits: ssize) -> None: ...


def gettrace():
    return None


def getprofile():
    return None


class _flags:
    """What the interpreter's options would have said: none of them was given."""

    debug = inspect = interactive = optimize = dont_write_bytecode = no_user_site = no_site = ignore_environment = 0
    verbose = bytes_warning = quiet = isolated = utf8_mode = warn_default_encoding = 0
    hash_randomization = 1
    dev_mode = safe_path = False
    int_max_str_digits = -1

    def __repr__(self):
        return ("sys.flags(debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=0, no_user_site=0, no_site=0, "
                "ignore_environment=0, verbose=0, bytes_warning=0, quiet=0, hash_randomization=1, isolated=0, dev_mode=False, "
                "utf8_mode=0, warn_default_encoding=0, safe_path=False, int_max_str_digits=-1)")


flags = _flags()


def audit(event, /, *args):
    pass


base_prefix = base_exec_prefix = prefix = exec_prefix = "/usr"
platlibdir = "lib"
warnoptions = []
dont_write_bytecode = False
api_version = 1013


def getfilesystemencodeerrors():
    return "surrogateescape"


def is_finalizing():
    return False
