"""os: the environment, folders, files and paths of the system. The C stands in runtime/os_module.c and os_environ.c.

os.path is the module posixpath.
"""

import posixpath as path

altsep: object = None
curdir: str = "."
defpath: str = "/bin:/usr/bin"
devnull: str = "/dev/null"
extsep: str = "."
linesep: str = "\n"
name: str = "posix"
pardir: str = ".."
pathsep: str = ":"
sep: str = "/"
F_OK: int = 0
R_OK: int = 4
W_OK: int = 2
X_OK: int = 1
O_RDONLY: int = 0
O_WRONLY: int = 1
O_RDWR: int = 2
O_CREAT: int = 64
O_EXCL: int = 128
O_NOCTTY: int = 256
O_TRUNC: int = 512
O_APPEND: int = 1024
O_NONBLOCK: int = 2048
O_DIRECTORY: int = 65536
O_NOFOLLOW: int = 131072
O_CLOEXEC: int = 524288
EX_OK: int = 0
EX_USAGE: int = 64
SEEK_SET: int = 0
SEEK_CUR: int = 1
SEEK_END: int = 2
environ: _Environ


def access(path: object, mode: ssize, *, dir_fd: object = None, effective_ids: bool = False,
           follow_symlinks: bool = True) -> bool: ...

def chdir(path: object) -> None: ...

@noraise
def cpu_count() -> int: ...

def fsdecode(filename: object) -> str: ...

def fsencode(filename: object) -> bytes: ...

@c("kk_os_fspath_str")
@noraise
def fspath(path: str) -> str: ...

def fspath(path: object) -> object: ...

def getcwd() -> str: ...

def getcwdb() -> bytes: ...

def getenv(key: object, default: object = None) -> object: ...

@noraise
def getpid() -> i64: ...

@noraise
def getppid() -> i64: ...

@noraise
def getuid() -> i64: ...

@c("kk_os_listdir_str")
def listdir(path: str = ".") -> list[str]: ...

def listdir(path: object = None) -> list: ...

def makedirs(name: object, mode: ssize = 0o777, exist_ok: bool = False) -> None: ...

def mkdir(path: object, mode: ssize = 0o777, *, dir_fd: object = None) -> None: ...

def putenv(name: object, value: object, /) -> None: ...

def remove(path: object, *, dir_fd: object = None) -> None: ...

def removedirs(name: object) -> None: ...

def rename(src: object, dst: object, *, src_dir_fd: object = None, dst_dir_fd: object = None) -> None: ...

def replace(src: object, dst: object, *, src_dir_fd: object = None, dst_dir_fd: object = None) -> None: ...

def rmdir(path: object, *, dir_fd: object = None) -> None: ...

@pure
@noraise
def strerror(code: ssize, /) -> str: ...

def system(command: object) -> i64: ...

def unlink(path: object, *, dir_fd: object = None) -> None: ...

def unsetenv(name: object, /) -> None: ...

def urandom(size: ssize, /) -> bytes: ...

def _exit(status: ssize) -> None: ...

# The numbers of a file's status, those of stat_result; function names the caller.
def _stat_fields(path: object, dir_fd: object, follow_symlinks: bool, function: str) -> tuple: ...

def _fstat_fields(fd: ssize) -> tuple: ...

def _folder_entries(path: object) -> list: ...

def readlink(path: object, *, dir_fd: object = None) -> object: ...

def symlink(src: object, dst: object, target_is_directory: bool = False, *, dir_fd: object = None) -> None: ...

def link(src: object, dst: object, *, src_dir_fd: object = None, dst_dir_fd: object = None,
         follow_symlinks: bool = True) -> None: ...

def chmod(path: object, mode: ssize, *, dir_fd: object = None, follow_symlinks: bool = True) -> None: ...

def chown(path: object, uid: ssize, gid: ssize, *, dir_fd: object = None, follow_symlinks: bool = True) -> None: ...

def _set_times(path: object, access: int, change: int, follow_symlinks: bool) -> None: ...

def truncate(path: object, length: ssize) -> None: ...

def open(path: object, flags: ssize, mode: ssize = 0o777, *, dir_fd: object = None) -> i64: ...

def close(fd: ssize) -> None: ...

def fsync(fd: ssize) -> None: ...

def ftruncate(fd: ssize, length: ssize, /) -> None: ...

def lseek(fd: ssize, position: ssize, how: ssize, /) -> i64: ...

def dup(fd: ssize, /) -> i64: ...

def dup2(fd: ssize, fd2: ssize, inheritable: bool = True) -> i64: ...

def isatty(fd: ssize, /) -> bool: ...

def umask(mask: ssize, /) -> i64: ...

@noraise
def getgid() -> i64: ...

@noraise
def geteuid() -> i64: ...

@noraise
def getegid() -> i64: ...

@noraise
def sync() -> None: ...

def read(fd: ssize, length: ssize, /) -> bytes: ...

def write(fd: ssize, data: object, /) -> i64: ...

def pipe() -> tuple: ...

def _terminal(fd: ssize) -> tuple: ...

@noraise
def _uname() -> tuple: ...


import _structseq


class stat_result(tuple):
    n_fields = 19
    n_sequence_fields = 10
    n_unnamed_fields = 3
    _fields = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime",
               "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks",
               "st_rdev")
    __match_args__ = _fields[:7]
    __new__ = _structseq.new
    __repr__ = _structseq.show
    __reduce__ = _structseq.reduce
    st_mode = _structseq.Field(0, "st_mode")
    st_ino = _structseq.Field(1, "st_ino")
    st_dev = _structseq.Field(2, "st_dev")
    st_nlink = _structseq.Field(3, "st_nlink")
    st_uid = _structseq.Field(4, "st_uid")
    st_gid = _structseq.Field(5, "st_gid")
    st_size = _structseq.Field(6, "st_size")
    st_atime = _structseq.Field(10, "st_atime")
    st_mtime = _structseq.Field(11, "st_mtime")
    st_ctime = _structseq.Field(12, "st_ctime")
    st_atime_ns = _structseq.Field(13, "st_atime_ns")
    st_mtime_ns = _structseq.Field(14, "st_mtime_ns")
    st_ctime_ns = _structseq.Field(15, "st_ctime_ns")
    st_blksize = _structseq.Field(16, "st_blksize")
    st_blocks = _structseq.Field(17, "st_blocks")
    st_rdev = _structseq.Field(18, "st_rdev")


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return stat_result(_stat_fields(path, dir_fd, follow_symlinks, "stat"))


def lstat(path, *, dir_fd=None):
    return stat_result(_stat_fields(path, dir_fd, False, "lstat"))


def fstat(fd):
    return stat_result(_fstat_fields(fd))


class DirEntry:
    """What scandir() finds. Its kind is known from the folder; what else stat() tells is asked for once."""

    __slots__ = ("name", "path", "_number", "_kind", "_status", "_target")

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        return self.path

    def inode(self):
        return self._number

    def stat(self, *, follow_symlinks=True):
        if follow_symlinks and self.is_symlink():
            if self._target is None:
                self._target = stat(self.path)
            return self._target
        if self._status is None:
            self._status = lstat(self.path)
        return self._status

    def _is(self, kind, follow_symlinks):
        if self._kind not in (0, 10) or (self._kind == 10 and not follow_symlinks):
            return self._kind == kind
        try:
            mode = self.stat(follow_symlinks=follow_symlinks).st_mode
        except FileNotFoundError:
            return False
        return mode >> 12 == kind

    def is_dir(self, *, follow_symlinks=True):
        return self._is(4, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(8, follow_symlinks)

    def is_symlink(self):
        return self._kind == 10 if self._kind else lstat(self.path).st_mode >> 12 == 10

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class _Scan:
    def __init__(self, folder, entries):
        self._folder = folder
        self._entries = entries
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._at >= len(self._entries):
            raise StopIteration
        entry = DirEntry()
        entry.name, entry._number, entry._kind = self._entries[self._at]
        self._at += 1
        is_fd = isinstance(self._folder, int)
        entry.path = entry.name if is_fd else path.join(self._folder, entry.name)
        entry._status = entry._target = None
        return entry

    def close(self):
        self._entries = []

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def scandir(path=None):
    folder = "." if path is None else path if isinstance(path, int) else fspath(path)
    return _Scan(folder, _folder_entries(path))


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    import time

    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        access, change = (t * 1000000000 if isinstance(t, int) else int(t // 1) * 1000000000 + int(t % 1 * 1e9) for t in times)
    elif ns is not None:
        if not isinstance(ns, tuple) or len(ns) != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
        access, change = ns
    else:
        access = change = time.time_ns()
    _set_times(path, access, change, follow_symlinks)


class terminal_size(tuple):
    n_fields = n_sequence_fields = 2
    n_unnamed_fields = 0
    _fields = __match_args__ = ("columns", "lines")
    __new__ = _structseq.new
    __repr__ = _structseq.show
    __reduce__ = _structseq.reduce
    columns = _structseq.Field(0, "columns")
    lines = _structseq.Field(1, "lines")


def get_terminal_size(fd=1, /):
    return terminal_size(_terminal(fd))


class uname_result(tuple):
    n_fields = n_sequence_fields = 5
    n_unnamed_fields = 0
    _fields = __match_args__ = ("sysname", "nodename", "release", "version", "machine")
    __new__ = _structseq.new
    __repr__ = _structseq.show
    __reduce__ = _structseq.reduce
    sysname = _structseq.Field(0, "sysname")
    nodename = _structseq.Field(1, "nodename")
    release = _structseq.Field(2, "release")
    version = _structseq.Field(3, "version")
    machine = _structseq.Field(4, "machine")


uname_result.__module__ = "posix"


def uname():
    return uname_result(_uname())


supports_dir_fd = set()
supports_fd = {stat, chmod, scandir, truncate}
supports_effective_ids = {access}
supports_follow_symlinks = {stat, chown, link, utime}
supports_bytes_environ = True


class _Environ:
    def get(self, key: object, default: object = None) -> object: ...

    def __getitem__(self, key: object, /) -> str: ...

    def __setitem__(self, key: object, value: object, /) -> None: ...

    def __delitem__(self, key: object, /) -> None: ...

    def __contains__(self, key: object, /) -> bool: ...

    def __len__(self) -> i64: ...

    def __iter__(self) -> dict_keyiterator[str]: ...

    def keys(self) -> dict_keys[str, str]: ...

    def values(self) -> dict_values[str, str]: ...

    def items(self) -> dict_items[str, str]: ...

    def copy(self) -> dict[str, str]: ...

    def pop(self, key: object, default: object = ...) -> object: ...

    def setdefault(self, key: object, value: object) -> str: ...

    def update(self, other: object = ..., /, **kwds: object) -> None: ...

    def clear(self) -> None: ...
