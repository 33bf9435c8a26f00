"""test.support.import_helper: modules are chosen when compiling, so a fresh one is the one that there is."""

import contextlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    if name in sys.modules:
        return sys.modules[name]
    raise unittest.SkipTest(("_testcapi" if name.startswith("_test") else "module") + f": No module named {name!r}")


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    return sys.modules.get(name)


@contextlib.contextmanager
def isolated_modules():
    yield


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    raise unittest.SkipTest("exec: imports a file that the test writes")
    yield


class DirsOnSysPath:
    def __init__(self, *paths):
        raise unittest.SkipTest("exec: imports a file that the test writes")


CleanImport = DirsOnSysPath


def forget(name):
    pass


def unload(name):
    pass
