"""test.support.warnings_helper: warnings that a test expects."""

import contextlib
import sys
import unittest
import warnings


def check_syntax_warning(testcase, statement, errtext="", *, lineno=1, offset=None):
    raise unittest.SkipTest("exec: compiles text")


def ignore_warnings(*, category):
    def decorator(test):
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return test(self, *args, **kwargs)

        wrapper.__name__ = test.__name__
        return wrapper

    return decorator


class WarningsRecorder:
    def __init__(self, warnings_list):
        self._warnings = warnings_list
        self._last = 0

    def __getattr__(self, attr):
        if len(self._warnings) > self._last:
            return getattr(self._warnings[-1], attr)
        raise AttributeError("%r has no attribute %r" % (self, attr))

    @property
    def warnings(self):
        return self._warnings[self._last:]

    def reset(self):
        self._last = len(self._warnings)


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    with warnings.catch_warnings(record=True) as seen:
        sys.modules["warnings"].simplefilter("always")
        yield WarningsRecorder(seen)


@contextlib.contextmanager
def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield
    testcase.assertEqual(seen, [])


@contextlib.contextmanager
def save_restore_warnings_filters():
    yield
