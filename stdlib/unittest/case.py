"""unittest.case: one test, how it runs, and what it can assert.

A test runs in parts: setUp, the method, tearDown, each cleanup, each `with self.subTest()`. `Outcome.part` is the context
of a part: it tells the result what the part raised and lets nothing through but KeyboardInterrupt.

Frames of this module are in no traceback, as CPython's unittest hides its own.
"""

import sys
import types

from . import asserts
from .asserts import LogsContext, RaisesContext, WarnsContext, safe_repr

_no_message = object()


class SkipTest(Exception):
    """Raised in a test to skip it."""


class _ShouldStop(Exception):
    """A subtest failed, and the rest of the test need not run."""


def _class_name(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def _warn(text):
    """The warning that warnings.warn() would print here, without that module."""
    sys.stderr.write("/usr/lib/python3.11/unittest/case.py:678: DeprecationWarning: %s\n  return self.run(*args, **kwds)\n"
                     % (text,))


# ---- decorators


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):
            item = _raiser_of_skip(item, reason)
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if isinstance(reason, types.FunctionType):
        item, reason = reason, ""
        return decorator(item)
    return decorator


def _raiser_of_skip(function, reason):
    def skip_wrapper(*args, **kwargs):
        raise SkipTest(reason)

    skip_wrapper.__name__ = function.__name__
    skip_wrapper.__qualname__ = function.__qualname__
    skip_wrapper.__doc__ = function.__doc__
    skip_wrapper.__wrapped__ = function
    return skip_wrapper


def _unchanged(item):
    return item


def skipIf(condition, reason):
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    return _unchanged if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


# ---- cleanups


def _enter(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{_class_name(cls)}' object does not support the context manager protocol") from None
    result = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return result


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Runs what addModuleCleanup was given, last first; raises the first exception at the end."""
    first = None
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            first = first or error
    if first is not None:
        raise first


# ---- running


class Outcome:
    """What became of a test so far."""

    def __init__(self, result=None):
        self.result = result
        self.success = True
        self.expects_failure = False
        self.expected_failure = None   # what was raised, as sys.exc_info() has it
        self.knows_subtests = hasattr(result, "addSubTest")

    def part(self, test, is_subtest=False):
        return Part(self, test, is_subtest)

    def add_exception(self, test, exc_info, is_subtest):
        if self.expects_failure:
            self.expected_failure = exc_info
            return
        self.success = False
        if is_subtest:
            self.result.addSubTest(test.test_case, test, exc_info)
        elif self.result is None:
            pass
        elif issubclass(exc_info[0], test.failureException):
            self.result.addFailure(test, exc_info)
        else:
            self.result.addError(test, exc_info)

    def add_skip(self, test, reason):
        self.success = False
        self.result.addSkip(test, reason)


class Part:
    def __init__(self, outcome, test, is_subtest):
        self.outcome, self.test, self.is_subtest = outcome, test, is_subtest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True
        return self

    def __exit__(self, exc_type, exc_value, tb):
        outcome = self.outcome
        if exc_type is None:
            if self.is_subtest and outcome.success:
                outcome.result.addSubTest(self.test.test_case, self.test, None)
        elif issubclass(exc_type, KeyboardInterrupt):
            outcome.success = outcome.success and self.before
            return False
        elif issubclass(exc_type, SkipTest):
            outcome.add_skip(self.test, str(exc_value))
        elif not issubclass(exc_type, _ShouldStop):
            outcome.add_exception(self.test, (exc_type, exc_value, tb), self.is_subtest)
        outcome.success = outcome.success and self.before
        return True


class SubTestContext:
    """`with self.subTest(...):`, whose failure does not end the test."""

    def __init__(self, test, message, params):
        self.test, self.message, self.params = test, message, params

    def __enter__(self):
        test = self.test
        self.part = None
        outcome = test._outcome
        if outcome is None or not outcome.knows_subtests:
            return None
        self.parent = test._subtest
        params = {**self.params}
        for name, value in self.parent.params.items() if self.parent is not None else ():
            params.setdefault(name, value)
        test._subtest = _SubTest(test, self.message, params)
        self.part = outcome.part(test._subtest, True)
        self.part.__enter__()
        return None

    def __exit__(self, exc_type, exc_value, tb):
        if self.part is None:
            return False
        outcome = self.test._outcome
        try:
            if not self.part.__exit__(exc_type, exc_value, tb):
                return False
            if not outcome.success:
                if outcome.result is not None and outcome.result.failfast:
                    raise _ShouldStop
            elif outcome.expected_failure:
                raise _ShouldStop
        finally:
            self.test._subtest = self.parent
        return True


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2**16   # longer texts are not compared line by line
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from .runner import TestResult

        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return "%s.%s" % (_class_name(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return "%s (%s.%s)" % (self._testMethodName, _class_name(self.__class__), self._testMethodName)

    def __repr__(self):
        return "<%s testMethod=%s>" % (_class_name(self.__class__), self._testMethodName)

    def subTest(self, msg=_no_message, **params):
        return SubTestContext(self, msg, params)

    # ---- running

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            _warn("It is deprecated to return a value that is not None from a test case (%s)" % (method,))

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _reason_to_skip(self, method):
        """None: it is not skipped."""
        cls = self.__class__
        if not getattr(cls, "__unittest_skip__", False) and not getattr(method, "__unittest_skip__", False):
            return None
        return getattr(cls, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")

    def run(self, result=None):
        given = result
        if result is None:
            result = self.defaultTestResult()
            if hasattr(result, "startTestRun"):
                result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            reason = self._reason_to_skip(method)
            if reason is not None:
                result.addSkip(self, reason)
            else:
                self._run_parts(result, method)
            return result
        finally:
            result.stopTest(self)
            if given is None and hasattr(result, "stopTestRun"):
                result.stopTestRun()

    def _run_parts(self, result, method):
        expects_failure = (getattr(self, "__unittest_expecting_failure__", False)
                           or getattr(method, "__unittest_expecting_failure__", False))
        outcome = self._outcome = Outcome(result)
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expects_failure = expects_failure
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expects_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            if outcome.success:
                self._add_success(result, outcome, expects_failure)
        finally:
            self._outcome = None

    def _add_success(self, result, outcome, expects_failure):
        if not expects_failure:
            result.addSuccess(self)
        elif outcome.expected_failure:
            result.addExpectedFailure(self, outcome.expected_failure)
        else:
            result.addUnexpectedSuccess(self)

    def doCleanups(self):
        outcome = self._outcome or Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the test without a result: exceptions are raised."""
        method = getattr(self, self._testMethodName)
        reason = self._reason_to_skip(method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    # ---- assertions

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else "%s : %s" % (standardMsg, msg)

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + asserts.DIFF_OMITTED % len(diff)

    def _fail(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "%s is not false" % safe_repr(expr))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "%s is not true" % safe_repr(expr))

    def assertRaises(self, expected_exception, *args, **kwargs):
        return RaisesContext(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return RaisesContext(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        import warnings

        return WarnsContext(warnings, expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        import warnings

        return WarnsContext(warnings, expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        import logging

        return LogsContext(self, logging, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        import logging

        return LogsContext(self, logging, logger, level, True)

    def _getAssertEqualityFunc(self, first, second):
        kind = type(first)
        if kind is type(second):
            function = self._type_equality_funcs.get(kind)
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
            if kind is str:
                return self.assertMultiLineEqual
            if kind is list:
                return self.assertListEqual
            if kind is tuple:
                return self.assertTupleEqual
            if kind is dict:
                return self.assertDictEqual
            if kind is set or kind is frozenset:
                return self.assertSetEqual
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, "%s != %s" % asserts.reprs(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "%s == %s" % (safe_repr(first), safe_repr(second)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if difference <= delta:
                return
            within = "%s delta" % safe_repr(delta)
        else:
            places = 7 if places is None else places
            if round(difference, places) == 0:
                return
            within = "%r places" % (places,)
        self._fail(msg, "%s != %s within %s (%s difference)"
                   % (safe_repr(first), safe_repr(second), within, safe_repr(difference)))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if not first == second and difference > delta:
                return
            within = "%s delta (%s difference)" % (safe_repr(delta), safe_repr(difference))
        else:
            places = 7 if places is None else places
            if not first == second and round(difference, places) != 0:
                return
            within = "%r places" % (places,)
        self._fail(msg, "%s == %s within %s" % (safe_repr(first), safe_repr(second), within))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = "sequence"
        if seq_type is not None:
            name = seq_type.__name__
            for sequence, place in ((seq1, "First"), (seq2, "Second")):
                if not isinstance(sequence, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (place, name, safe_repr(sequence)))
        text = asserts.first_difference(seq1, seq2, name, seq_type is None)
        if text is not None:
            self._fail_with_diff(msg, text, seq1, seq2)

    def _fail_with_diff(self, msg, text, first, second):
        diff = asserts.line_difference(asserts.pretty(first).splitlines(), asserts.pretty(second).splitlines())
        self._fail(msg, self._truncateMessage(text, diff))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines, problem = asserts.set_difference(set1, set2, "first", "second")
        if problem is None:
            more, problem = asserts.set_difference(set2, set1, "second", "first")
        if problem is not None:
            self.fail(problem)
        if lines or more:
            self._fail(msg, "\n".join(lines + more))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self._fail_with_diff(msg, "%s != %s" % asserts.reprs(d1, d2), d1, d2)

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        missing, mismatched = [], []
        for key, value in subset.items():
            if key not in dictionary:
                missing.append(safe_repr(key))
            elif value != dictionary[key]:
                mismatched.append("%s, expected: %s, actual: %s"
                                  % (safe_repr(key), safe_repr(value), safe_repr(dictionary[key])))
        parts = ["Missing: " + ",".join(missing)] if missing else []
        if mismatched:
            parts.append("Mismatched values: " + ",".join(mismatched))
        if parts:
            self._fail(msg, "; ".join(parts))

    def assertCountEqual(self, first, second, msg=None):
        differences = asserts.count_differences(list(first), list(second))
        if differences:
            lines = "\n".join([str(one) for one in differences])
            self._fail(msg, self._truncateMessage("Element counts were not equal:\n", lines))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        lines, other_lines = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(lines) == 1 and first.strip("\r\n") == first:
            lines, other_lines = [first + "\n"], [second + "\n"]
        text = "%s != %s" % asserts.reprs(first, second)
        self._fail(msg, self._truncateMessage(text, asserts.text_difference(lines, other_lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, "%s not found in %s" % (safe_repr(member), safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (safe_repr(member), safe_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (safe_repr(expr1), safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % (safe_repr(expr1),))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, "%s not less than %s" % (safe_repr(a), safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, "%s not less than or equal to %s" % (safe_repr(a), safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, "%s not greater than %s" % (safe_repr(a), safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, "%s not greater than or equal to %s" % (safe_repr(a), safe_repr(b)))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, "%s is not None" % (safe_repr(obj),))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (safe_repr(obj), cls))

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
        pattern = asserts.compiled(expected_regex)
        if not pattern.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (pattern.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = asserts.compiled(unexpected_regex)
        match = pattern.search(text)
        if match:
            self._fail(msg, "Regex matched: %r matches %r in %r"
                       % (text[match.start():match.end()], pattern.pattern, text))


class FunctionTestCase(TestCase):
    """A function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._testFunc, self._setUpFunc, self._tearDownFunc = testFunc, setUp, tearDown
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _parts(self):
        return (type(self), self._setUpFunc, self._tearDownFunc, self._testFunc, self._description)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._parts()[1:] == other._parts()[1:]

    def __hash__(self):
        return hash(self._parts())

    def __str__(self):
        return "%s (%s)" % (_class_name(self.__class__), self._testFunc.__name__)

    def __repr__(self):
        return "<%s tec=%s>" % (_class_name(self.__class__), self._testFunc)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    """What a result is told about a subtest."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self._message, self.params = test_case, message, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _no_message:
            parts.append("[{}]".format(self._message))
        if self.params:
            parts.append("(%s)" % ", ".join(["{}={!r}".format(name, value) for name, value in self.params.items()]))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "{} {}".format(self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "{} {}".format(self.test_case, self._subDescription())
