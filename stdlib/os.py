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
CLD_CONTINUED: int = 6
CLD_DUMPED: int = 3
CLD_EXITED: int = 1
CLD_KILLED: int = 2
CLD_STOPPED: int = 5
CLD_TRAPPED: int = 4
EFD_CLOEXEC: int = 524288
EFD_NONBLOCK: int = 2048
EFD_SEMAPHORE: int = 1
EX_CANTCREAT: int = 73
EX_CONFIG: int = 78
EX_DATAERR: int = 65
EX_IOERR: int = 74
EX_NOHOST: int = 68
EX_NOINPUT: int = 66
EX_NOPERM: int = 77
EX_NOUSER: int = 67
EX_OSERR: int = 71
EX_OSFILE: int = 72
EX_PROTOCOL: int = 76
EX_SOFTWARE: int = 70
EX_TEMPFAIL: int = 75
EX_UNAVAILABLE: int = 69
F_LOCK: int = 1
F_TEST: int = 3
F_TLOCK: int = 2
F_ULOCK: int = 0
GRND_NONBLOCK: int = 1
GRND_RANDOM: int = 2
MFD_ALLOW_SEALING: int = 2
MFD_CLOEXEC: int = 1
MFD_HUGETLB: int = 4
MFD_HUGE_16GB: int = 2281701376
MFD_HUGE_16MB: int = 1610612736
MFD_HUGE_1GB: int = 2013265920
MFD_HUGE_1MB: int = 1342177280
MFD_HUGE_256MB: int = 1879048192
MFD_HUGE_2GB: int = 2080374784
MFD_HUGE_2MB: int = 1409286144
MFD_HUGE_32MB: int = 1677721600
MFD_HUGE_512KB: int = 1275068416
MFD_HUGE_512MB: int = 1946157056
MFD_HUGE_64KB: int = 1073741824
MFD_HUGE_8MB: int = 1543503872
MFD_HUGE_MASK: int = 63
MFD_HUGE_SHIFT: int = 26
NGROUPS_MAX: int = 65536
O_ACCMODE: int = 3
O_ASYNC: int = 8192
O_DIRECT: int = 16384
O_DSYNC: int = 4096
O_FSYNC: int = 1052672
O_LARGEFILE: int = 0
O_NDELAY: int = 2048
O_NOATIME: int = 262144
O_PATH: int = 2097152
O_RSYNC: int = 1052672
O_SYNC: int = 1052672
O_TMPFILE: int = 4259840
POSIX_FADV_DONTNEED: int = 4
POSIX_FADV_NOREUSE: int = 5
POSIX_FADV_NORMAL: int = 0
POSIX_FADV_RANDOM: int = 1
POSIX_FADV_SEQUENTIAL: int = 2
POSIX_FADV_WILLNEED: int = 3
POSIX_SPAWN_CLOSE: int = 1
POSIX_SPAWN_DUP2: int = 2
POSIX_SPAWN_OPEN: int = 0
PRIO_PGRP: int = 1
PRIO_PROCESS: int = 0
PRIO_USER: int = 2
P_ALL: int = 0
P_NOWAIT: int = 1
P_NOWAITO: int = 1
P_PGID: int = 2
P_PID: int = 1
P_PIDFD: int = 3
P_WAIT: int = 0
RTLD_DEEPBIND: int = 8
RTLD_GLOBAL: int = 256
RTLD_LAZY: int = 1
RTLD_LOCAL: int = 0
RTLD_NODELETE: int = 4096
RTLD_NOLOAD: int = 4
RTLD_NOW: int = 2
RWF_APPEND: int = 16
RWF_DSYNC: int = 2
RWF_HIPRI: int = 1
RWF_NOWAIT: int = 8
RWF_SYNC: int = 4
SCHED_BATCH: int = 3
SCHED_FIFO: int = 1
SCHED_IDLE: int = 5
SCHED_OTHER: int = 0
SCHED_RESET_ON_FORK: int = 1073741824
SCHED_RR: int = 2
SEEK_DATA: int = 3
SEEK_HOLE: int = 4
SPLICE_F_MORE: int = 4
SPLICE_F_MOVE: int = 1
SPLICE_F_NONBLOCK: int = 2
ST_APPEND: int = 256
ST_MANDLOCK: int = 64
ST_NOATIME: int = 1024
ST_NODEV: int = 4
ST_NODIRATIME: int = 2048
ST_NOEXEC: int = 8
ST_NOSUID: int = 2
ST_RDONLY: int = 1
ST_RELATIME: int = 4096
ST_SYNCHRONOUS: int = 16
ST_WRITE: int = 128
TMP_MAX: int = 238328
WCONTINUED: int = 8
WEXITED: int = 4
WNOHANG: int = 1
WNOWAIT: int = 16777216
WSTOPPED: int = 2
WUNTRACED: int = 2
XATTR_CREATE: int = 1
XATTR_REPLACE: int = 2
XATTR_SIZE_MAX: int = 65536


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

# ---- processes (runtime/os_process.c)

def _fork() -> i64: ...

# (pid, status) of wait4(), and the numbers of its rusage.
def _wait(pid: ssize, options: ssize) -> tuple: ...

def _execute(path: object, arguments: object, environment: object, is_searched: bool) -> None: ...

def posix_spawn(path: object, argv: object, env: object, /, *, file_actions: object = None, setpgroup: object = ...,
                resetids: bool = False, setsid: bool = False, setsigmask: object = None, setsigdef: object = None,
                scheduler: object = None) -> i64: ...

def posix_spawnp(path: object, argv: object, env: object, /, *, file_actions: object = None, setpgroup: object = ...,
                 resetids: bool = False, setsid: bool = False, setsigmask: object = None, setsigdef: object = None,
                 scheduler: object = None) -> i64: ...

def abort() -> None: ...

def kill(pid: ssize, signal: ssize, /) -> None: ...

def killpg(pgid: ssize, signal: ssize, /) -> None: ...

def nice(increment: ssize, /) -> i64: ...

@noraise
def getpgrp() -> i64: ...

def getpgid(pid: ssize) -> i64: ...

def setpgid(pid: ssize, pgrp: ssize, /) -> None: ...

def setpgrp() -> None: ...

def getsid(pid: ssize, /) -> i64: ...

def setsid() -> None: ...

def setuid(uid: ssize, /) -> None: ...

def setgid(gid: ssize, /) -> None: ...

def seteuid(euid: ssize, /) -> None: ...

def setegid(egid: ssize, /) -> None: ...

def getresuid() -> tuple: ...

def getresgid() -> tuple: ...

def getgroups() -> list: ...

def getlogin() -> str: ...

def getpriority(which: ssize, who: ssize) -> i64: ...

def setpriority(which: ssize, who: ssize, priority: ssize) -> None: ...

def tcgetpgrp(fd: ssize, /) -> i64: ...

def tcsetpgrp(fd: ssize, pgid: ssize, /) -> None: ...

@noraise
def _times() -> tuple: ...

def getloadavg() -> tuple: ...

def _system_number(name: ssize) -> i64: ...

def _path_number(path: object, name: ssize) -> i64: ...

@noraise
def ctermid() -> str: ...

def ttyname(fd: ssize, /) -> str: ...

@noraise
def sched_yield() -> None: ...

def sched_getaffinity(pid: ssize, /) -> set: ...

def sched_setaffinity(pid: ssize, mask: object, /) -> None: ...

# ---- descriptors and files (runtime/os_descriptor.c)

def pipe2(flags: ssize, /) -> tuple: ...

def openpty() -> tuple: ...

def closerange(fd_low: ssize, fd_high: ssize, /) -> None: ...

def fchdir(fd: object) -> None: ...

def fchmod(fd: ssize, mode: ssize) -> None: ...

def fchown(fd: ssize, uid: ssize, gid: ssize) -> None: ...

def fdatasync(fd: ssize) -> None: ...

def lockf(fd: ssize, command: ssize, length: ssize, /) -> None: ...

def get_blocking(fd: ssize, /) -> bool: ...

def set_blocking(fd: ssize, blocking: bool, /) -> None: ...

def get_inheritable(fd: ssize, /) -> bool: ...

def set_inheritable(fd: ssize, inheritable: ssize, /) -> None: ...

def pread(fd: ssize, length: ssize, offset: ssize, /) -> bytes: ...

def pwrite(fd: ssize, buffer: object, offset: ssize, /) -> i64: ...

def readv(fd: ssize, buffers: object, /) -> i64: ...

def writev(fd: ssize, buffers: object, /) -> i64: ...

def sendfile(out_fd: ssize, in_fd: ssize, offset: object, count: ssize) -> i64: ...

def copy_file_range(src: ssize, dst: ssize, count: ssize, offset_src: object = None, offset_dst: object = None) -> i64: ...

def posix_fallocate(fd: ssize, offset: ssize, length: ssize, /) -> None: ...

def posix_fadvise(fd: ssize, offset: ssize, length: ssize, advice: ssize, /) -> None: ...

def memfd_create(name: object, flags: ssize = 1) -> i64: ...

def mkfifo(path: object, mode: ssize = 0o666, *, dir_fd: object = None) -> None: ...

def mknod(path: object, mode: ssize = 0o600, device: ssize = 0, *, dir_fd: object = None) -> None: ...

def lchown(path: object, uid: ssize, gid: ssize) -> None: ...

def chroot(path: object) -> None: ...

def getxattr(path: object, attribute: object, *, follow_symlinks: bool = True) -> bytes: ...

def setxattr(path: object, attribute: object, value: object, flags: ssize = 0, *, follow_symlinks: bool = True) -> None: ...

def removexattr(path: object, attribute: object, *, follow_symlinks: bool = True) -> None: ...

def listxattr(path: object = None, *, follow_symlinks: bool = True) -> list: ...

def _volume_fields(path: object) -> tuple: ...



@c("kk_os_get_environ")
@noraise
def _environment_of_process() -> _Environ: ...


environ = _environment_of_process()

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


error = OSError


def execv(path, argv, /):
    _execute(path, _arguments("execv", argv), None, False)


def execve(path, argv, env):
    _execute(path, _arguments("execve", argv), _environment(env), False)


def _arguments(function, argv):
    if not isinstance(argv, (list, tuple)):
        raise TypeError(f"{function}() arg 2 must be a tuple or list")
    if not argv:
        raise ValueError(f"{function}() arg 2 must not be empty")
    arguments = [fsencode(argument) for argument in argv]
    if not arguments[0]:
        raise ValueError(f"{function}() arg 2 first element cannot be empty")
    return arguments


def _environment(env):
    pairs = []
    for key in env.keys():
        name = fsencode(key)
        if b"=" in name[1:]:
            raise ValueError("illegal environment variable name")
        pairs.append(name + b"=" + fsencode(env[key]))
    return pairs


def wait():
    return _wait(-1, 0)[:2]


def waitpid(pid, options, /):
    return _wait(pid, options)[:2]


def wait3(options):
    return wait4(-1, options)


def wait4(pid, options):
    import resource

    number, status, *usage = _wait(pid, options)
    return number, status, resource.struct_rusage(usage)


def WIFEXITED(status):
    return status & 127 == 0


def WEXITSTATUS(status):
    return status >> 8 & 255


def WIFSIGNALED(status):
    return 0 < status & 127 < 127


def WTERMSIG(status):
    return status & 127


def WIFSTOPPED(status):
    return status & 255 == 127


def WSTOPSIG(status):
    return status >> 8 & 255


def WIFCONTINUED(status):
    return status == 0xFFFF


def WCOREDUMP(status, /):
    return bool(status & 128)


def waitstatus_to_exitcode(status):
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")


# Runs in the child of fork(); never returns. An error ends it as a missing program ends a shell's command.
def _become(file, args, env, is_searched):
    try:
        if is_searched:
            _execvpe(file, args, env)
        elif env is None:
            execv(file, args)
        else:
            execve(file, args, env)
    finally:
        _exit(127)


def _spawn(mode, file, args, env, is_searched):
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    pid = fork()
    if not pid:
        _become(file, args, env, is_searched)
    if mode == P_NOWAIT:
        return pid
    while True:
        status = waitpid(pid, 0)[1]
        if not WIFSTOPPED(status):
            return waitstatus_to_exitcode(status)


def spawnv(mode, file, args):
    return _spawn(mode, file, args, None, False)


def spawnve(mode, file, args, env):
    return _spawn(mode, file, args, env, False)


def spawnvp(mode, file, args):
    return _spawn(mode, file, args, None, True)


def spawnvpe(mode, file, args, env):
    return _spawn(mode, file, args, env, True)


def spawnl(mode, file, *args):
    return _spawn(mode, file, args, None, False)


def spawnle(mode, file, *args):
    return _spawn(mode, file, args[:-1], args[-1], False)


def spawnlp(mode, file, *args):
    return _spawn(mode, file, args, None, True)


def spawnlpe(mode, file, *args):
    return _spawn(mode, file, args[:-1], args[-1], True)


class times_result(tuple):
    n_fields = n_sequence_fields = 5
    n_unnamed_fields = 0
    _fields = __match_args__ = ("user", "system", "children_user", "children_system", "elapsed")
    __new__ = _structseq.new
    __repr__ = _structseq.show
    __reduce__ = _structseq.reduce
    user = _structseq.Field(0, "user")
    system = _structseq.Field(1, "system")
    children_user = _structseq.Field(2, "children_user")
    children_system = _structseq.Field(3, "children_system")
    elapsed = _structseq.Field(4, "elapsed")


times_result.__module__ = "posix"


def times():
    return times_result(_times())


class statvfs_result(tuple):
    n_fields = 11
    n_sequence_fields = 10
    n_unnamed_fields = 0
    _fields = ("f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag",
               "f_namemax", "f_fsid")
    __match_args__ = _fields[:10]
    __new__ = _structseq.new
    __repr__ = _structseq.show
    __reduce__ = _structseq.reduce
    f_bsize = _structseq.Field(0, "f_bsize")
    f_frsize = _structseq.Field(1, "f_frsize")
    f_blocks = _structseq.Field(2, "f_blocks")
    f_bfree = _structseq.Field(3, "f_bfree")
    f_bavail = _structseq.Field(4, "f_bavail")
    f_files = _structseq.Field(5, "f_files")
    f_ffree = _structseq.Field(6, "f_ffree")
    f_favail = _structseq.Field(7, "f_favail")
    f_flag = _structseq.Field(8, "f_flag")
    f_namemax = _structseq.Field(9, "f_namemax")
    f_fsid = _structseq.Field(10, "f_fsid")


def statvfs(path):
    return statvfs_result(_volume_fields(path))


def fstatvfs(fd, /):
    return statvfs_result(_volume_fields(fd))


def _limit_number(names, name):
    if isinstance(name, str):
        if name not in names:
            raise ValueError("unrecognized configuration name")
        return names[name]
    if not isinstance(name, int):
        raise TypeError("configuration names must be strings or integers")
    return name


def sysconf(name, /):
    return _system_number(_limit_number(sysconf_names, name))


def pathconf(path, name):
    return _path_number(path, _limit_number(pathconf_names, name))


def fpathconf(fd, name, /):
    return _path_number(fd, _limit_number(pathconf_names, name))


def major(device, /):
    return device >> 8 & 0xFFF | device >> 32 & 0xFFFFF000


def minor(device, /):
    return device & 0xFF | device >> 12 & 0xFFFFFF00


def makedev(major, minor, /):
    return (major & 0xFFFFF000) << 32 | (major & 0xFFF) << 8 | (minor & 0xFFFFFF00) << 12 | minor & 0xFF


def getrandom(size, flags=0):
    return urandom(size)


def device_encoding(fd):
    return "UTF-8" if isatty(fd) else None


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    if before is None and after_in_child is None and after_in_parent is None:
        raise TypeError("At least one argument is required.")
    _at_fork.append((before, after_in_child, after_in_parent))


_at_fork = []


def fork():
    for before, _, _ in reversed(_at_fork):
        if before is not None:
            before()
    pid = _fork()
    for _, in_child, in_parent in _at_fork:
        after = in_parent if pid else in_child
        if after is not None:
            after()
    return pid


sysconf_names = {"SC_2_CHAR_TERM": 95, "SC_2_C_BIND": 47, "SC_2_C_DEV": 48, "SC_2_C_VERSION": 96, "SC_2_FORT_DEV": 49,
    "SC_2_FORT_RUN": 50, "SC_2_LOCALEDEF": 52, "SC_2_SW_DEV": 51, "SC_2_UPE": 97, "SC_2_VERSION": 46,
    "SC_AIO_LISTIO_MAX": 23, "SC_AIO_MAX": 24, "SC_AIO_PRIO_DELTA_MAX": 25, "SC_ARG_MAX": 0, "SC_ASYNCHRONOUS_IO": 12,
    "SC_ATEXIT_MAX": 87, "SC_AVPHYS_PAGES": 86, "SC_BC_BASE_MAX": 36, "SC_BC_DIM_MAX": 37, "SC_BC_SCALE_MAX": 38,
    "SC_BC_STRING_MAX": 39, "SC_CHARCLASS_NAME_MAX": 45, "SC_CHAR_BIT": 101, "SC_CHAR_MAX": 102, "SC_CHAR_MIN": 103,
    "SC_CHILD_MAX": 1, "SC_CLK_TCK": 2, "SC_COLL_WEIGHTS_MAX": 40, "SC_DELAYTIMER_MAX": 26, "SC_EQUIV_CLASS_MAX": 41,
    "SC_EXPR_NEST_MAX": 42, "SC_FSYNC": 15, "SC_GETGR_R_SIZE_MAX": 69, "SC_GETPW_R_SIZE_MAX": 70, "SC_INT_MAX": 104,
    "SC_INT_MIN": 105, "SC_IOV_MAX": 60, "SC_JOB_CONTROL": 7, "SC_LINE_MAX": 43, "SC_LOGIN_NAME_MAX": 71, "SC_LONG_BIT": 106,
    "SC_MAPPED_FILES": 16, "SC_MB_LEN_MAX": 108, "SC_MEMLOCK": 17, "SC_MEMLOCK_RANGE": 18, "SC_MEMORY_PROTECTION": 19,
    "SC_MESSAGE_PASSING": 20, "SC_MINSIGSTKSZ": 249, "SC_MQ_OPEN_MAX": 27, "SC_MQ_PRIO_MAX": 28, "SC_NGROUPS_MAX": 3,
    "SC_NL_ARGMAX": 119, "SC_NL_LANGMAX": 120, "SC_NL_MSGMAX": 121, "SC_NL_NMAX": 122, "SC_NL_SETMAX": 123,
    "SC_NL_TEXTMAX": 124, "SC_NPROCESSORS_CONF": 83, "SC_NPROCESSORS_ONLN": 84, "SC_NZERO": 109, "SC_OPEN_MAX": 4,
    "SC_PAGESIZE": 30, "SC_PAGE_SIZE": 30, "SC_PASS_MAX": 88, "SC_PHYS_PAGES": 85, "SC_PII": 53, "SC_PII_INTERNET": 56,
    "SC_PII_INTERNET_DGRAM": 62, "SC_PII_INTERNET_STREAM": 61, "SC_PII_OSI": 57, "SC_PII_OSI_CLTS": 64,
    "SC_PII_OSI_COTS": 63, "SC_PII_OSI_M": 65, "SC_PII_SOCKET": 55, "SC_PII_XTI": 54, "SC_POLL": 58, "SC_PRIORITIZED_IO": 13,
    "SC_PRIORITY_SCHEDULING": 10, "SC_REALTIME_SIGNALS": 9, "SC_RE_DUP_MAX": 44, "SC_RTSIG_MAX": 31, "SC_SAVED_IDS": 8,
    "SC_SCHAR_MAX": 111, "SC_SCHAR_MIN": 112, "SC_SELECT": 59, "SC_SEMAPHORES": 21, "SC_SEM_NSEMS_MAX": 32,
    "SC_SEM_VALUE_MAX": 33, "SC_SHARED_MEMORY_OBJECTS": 22, "SC_SHRT_MAX": 113, "SC_SHRT_MIN": 114, "SC_SIGQUEUE_MAX": 34,
    "SC_SSIZE_MAX": 110, "SC_STREAM_MAX": 5, "SC_SYNCHRONIZED_IO": 14, "SC_THREADS": 67, "SC_THREAD_ATTR_STACKADDR": 77,
    "SC_THREAD_ATTR_STACKSIZE": 78, "SC_THREAD_DESTRUCTOR_ITERATIONS": 73, "SC_THREAD_KEYS_MAX": 74,
    "SC_THREAD_PRIORITY_SCHEDULING": 79, "SC_THREAD_PRIO_INHERIT": 80, "SC_THREAD_PRIO_PROTECT": 81,
    "SC_THREAD_PROCESS_SHARED": 82, "SC_THREAD_SAFE_FUNCTIONS": 68, "SC_THREAD_STACK_MIN": 75, "SC_THREAD_THREADS_MAX": 76,
    "SC_TIMERS": 11, "SC_TIMER_MAX": 35, "SC_TTY_NAME_MAX": 72, "SC_TZNAME_MAX": 6, "SC_T_IOV_MAX": 66, "SC_UCHAR_MAX": 115,
    "SC_UINT_MAX": 116, "SC_UIO_MAXIOV": 60, "SC_ULONG_MAX": 117, "SC_USHRT_MAX": 118, "SC_VERSION": 29, "SC_WORD_BIT": 107,
    "SC_XBS5_ILP32_OFF32": 125, "SC_XBS5_ILP32_OFFBIG": 126, "SC_XBS5_LP64_OFF64": 127, "SC_XBS5_LPBIG_OFFBIG": 128,
    "SC_XOPEN_CRYPT": 92, "SC_XOPEN_ENH_I18N": 93, "SC_XOPEN_LEGACY": 129, "SC_XOPEN_REALTIME": 130,
    "SC_XOPEN_REALTIME_THREADS": 131, "SC_XOPEN_SHM": 94, "SC_XOPEN_UNIX": 91, "SC_XOPEN_VERSION": 89,
    "SC_XOPEN_XCU_VERSION": 90, "SC_XOPEN_XPG2": 98, "SC_XOPEN_XPG3": 99, "SC_XOPEN_XPG4": 100}
pathconf_names = {"PC_ALLOC_SIZE_MIN": 18, "PC_ASYNC_IO": 10, "PC_CHOWN_RESTRICTED": 6, "PC_FILESIZEBITS": 13,
    "PC_LINK_MAX": 0, "PC_MAX_CANON": 1, "PC_MAX_INPUT": 2, "PC_NAME_MAX": 3, "PC_NO_TRUNC": 7, "PC_PATH_MAX": 4,
    "PC_PIPE_BUF": 5, "PC_PRIO_IO": 11, "PC_REC_INCR_XFER_SIZE": 14, "PC_REC_MAX_XFER_SIZE": 15, "PC_REC_MIN_XFER_SIZE": 16,
    "PC_REC_XFER_ALIGN": 17, "PC_SOCK_MAXBUF": 12, "PC_SYMLINK_MAX": 19, "PC_SYNC_IO": 9, "PC_VDISABLE": 8}


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


class _wrap_close:
    """The pipe of popen(): close() waits for the process."""

    def __init__(self, stream, process):
        self._stream = stream
        self._proc = process

    def close(self):
        self._stream.close()
        status = self._proc.wait()
        return status << 8 if status else None

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode="r", buffering=-1):
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess

    pipe = subprocess.PIPE
    if mode == "r":
        process = subprocess.Popen(cmd, shell=True, text=True, stdout=pipe, bufsize=buffering)
        return _wrap_close(process.stdout, process)
    process = subprocess.Popen(cmd, shell=True, text=True, stdin=pipe, bufsize=buffering)
    return _wrap_close(process.stdin, process)
