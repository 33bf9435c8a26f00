"""test.support.threading_helper: tests with threads are skipped where there are none."""

import contextlib
import unittest


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest("threads")
    return unittest.skip("threads")


def reap_threads(func):
    return func


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    raise unittest.SkipTest("threads")
    yield


can_start_thread = False
