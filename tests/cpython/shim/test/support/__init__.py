"""test.support: what CPython's language tests use of it, as far as a compiled program can have it.

What a compiled program cannot do is a skip whose reason begins with the name of the exclusion (language.py counts them):
exec (needs the compiler at run time), _testcapi, subprocess (of Python), refcounts.
"""

import contextlib
import functools
import gc
import io
import sys
import unittest

verbose = 0
MAX_Py_ssize_t = sys.maxsize
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 1 << 31, 1 << 32
has_fork_support = has_subprocess_support = False
is_emscripten = is_wasi = is_android = is_jython = False
check_impl_detail_cpython = True
Py_DEBUG = False
HAVE_DOCSTRINGS = MISSING_C_DOCSTRINGS = True
NHASHBITS = 64
SHORT_TIMEOUT, LONG_TIMEOUT, LOOPBACK_TIMEOUT = 30.0, 300.0, 5.0


class TestFailed(Exception):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _AlwaysEqual(), _NeverEqual(), _Largest(), _Smallest()


# ---- what is left out


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    raise unittest.SkipTest("exec: compiles text")


def check_free_after_iterating(test, iter, cls, args=()):
    raise unittest.SkipTest("refcounts: when an iterable dies")


def refcount_test(test):
    return unittest.skip("refcounts")(test)


def check_sizeof(test, o, size):
    raise unittest.SkipTest("_testcapi: sizes of CPython's structs")


def calcobjsize(fmt):
    raise unittest.SkipTest("_testcapi: sizes of CPython's structs")


calcvobjsize = calcobjsize


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


def bigmemtest(size, memuse, dry_run=True):
    return unittest.skip("big memory")


bigaddrspacetest = unittest.skip("big memory")


def requires_subprocess():
    return unittest.skip("subprocess")


def requires_fork():
    return unittest.skip("subprocess")


def skip_if_pgo_task(test):
    return test


def requires_resource(resource):
    return unittest.skip(f"resource {resource!r} is not enabled")


def requires(resource, msg=None):
    raise ResourceDenied(msg or f"Use of the {resource!r} resource not enabled")


def is_resource_enabled(resource):
    return False


def requires_working_socket(*, module=False):
    return None if module else lambda test: test


def requires_mac_ver(*version):
    return lambda test: test


def requires_limited_unicode_capi(test):
    return unittest.skip("_testcapi")(test)


def requires_legacy_unicode_capi():
    return unittest.skip("_testcapi")


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    with testcase.assertRaises(TypeError):
        tp(*args, **kwds)


# ---- decorators that leave a test as it is


def cpython_only(test):
    return test


def no_tracing(test):
    return test


def requires_IEEE_754(test):
    return test


def requires_docstrings(test):
    return test


def impl_detail(msg=None, **guards):
    return lambda test: test


def check_impl_detail(**guards):
    return guards.get("cpython", not any(guards.values()))


def anticipate_failure(condition):
    return lambda test: test


def run_with_locale(category, *locales):
    return lambda test: test


def run_with_tz(tz):
    return lambda test: test


# ---- helpers


def gc_collect():
    gc.collect()
    gc.collect()
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Captured:
    """sys.stdout, sys.stderr or sys.stdin replaced by a text."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.before = getattr(sys, self.name)
        text = io.StringIO()
        setattr(sys, self.name, text)
        return text

    def __exit__(self, *exc_info):
        setattr(sys, self.name, self.before)


def captured_output(name):
    return _Captured(name)


def captured_stdout():
    return _Captured("stdout")


def captured_stderr():
    return _Captured("stderr")


def captured_stdin():
    return _Captured("stdin")


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    had = hasattr(obj, attr)
    before = getattr(obj, attr, None)
    setattr(obj, attr, new_val)
    try:
        yield before
    finally:
        if had:
            setattr(obj, attr, before)
        elif hasattr(obj, attr):
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    had = item in obj
    before = obj[item] if had else None
    obj[item] = new_val
    try:
        yield before
    finally:
        if had:
            obj[item] = before
        elif item in obj:
            del obj[item]


@contextlib.contextmanager
def infinite_recursion(max_depth=75):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(max_depth, 200))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(max_digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


class catch_unraisable_exception:
    def __init__(self):
        raise unittest.SkipTest("refcounts: exceptions of finalisers")


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest("object %r has no attribute %r" % (obj, name))


def sortdict(dict):
    return "{%s}" % ", ".join(["%r: %r" % pair for pair in sorted(dict.items())])


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    expected = set(extra)
    names = (name_of_module,) if isinstance(name_of_module, str) else name_of_module or (module.__name__,)
    for name in dir(module):
        obj = getattr(module, name)
        if name.startswith("_") or name in not_exported:
            continue
        is_module = type(obj) is type(sys)
        if getattr(obj, "__module__", None) in names or (not hasattr(obj, "__module__") and not is_module):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def findfile(filename, subdir=None):
    return "/usr/lib/python3.11/test/" + (subdir + "/" if subdir else "") + filename


def setswitchinterval(interval):
    pass


def optim_args_from_interpreter_flags():
    return []


def run_unittest(*classes):
    pass


def run_doctest(module, verbosity=None, optionflags=0):
    return 0, 0


def collision_stats(nbins, nballs):
    raise unittest.SkipTest("exec: statistics of hashes")


class Matcher:
    pass
