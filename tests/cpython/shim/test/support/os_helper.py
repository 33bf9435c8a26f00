"""test.support.os_helper: files that tests make."""

import contextlib
import os

TESTFN = "@test_%d_tmp" % os.getpid()
TESTFN_ASCII = TESTFN
TESTFN_UNICODE = TESTFN + "-\xe0\xf2"
SAVEDCWD = os.getcwd()


def unlink(filename):
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(filename)


def rmtree(path):
    for name in os.listdir(path):
        unlink(path + "/" + name)
    os.rmdir(path)


def create_empty_file(filename):
    open(filename, "w").close()


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


class EnvironmentVarGuard:
    """Changes of os.environ that are undone at the end."""

    def __init__(self):
        self.before = {}

    def __setitem__(self, name, value):
        self.before.setdefault(name, os.environ.get(name))
        os.environ[name] = value

    def __delitem__(self, name):
        self.before.setdefault(name, os.environ.get(name))
        os.environ.pop(name, None)

    def set(self, name, value):
        self[name] = value

    def unset(self, name):
        del self[name]

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        for name, value in self.before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    path = path or TESTFN + "_folder"
    os.mkdir(path)
    try:
        yield path
    finally:
        rmtree(path)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir(TESTFN + name) as path:
        before = os.getcwd()
        os.chdir(path)
        try:
            yield path
        finally:
            os.chdir(before)
