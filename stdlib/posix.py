"""posix: what CPython's modules ask of it; programs use os."""

from os import (_exit, access, chdir, chmod, close, fstat, getcwd, getpid, listdir, lstat, mkdir, open, pipe, read, readlink,
                remove, rename, rmdir, scandir, stat, stat_result, symlink, truncate, uname, unlink, urandom, utime, write)
