"""unittest.suite: tests that run together, with what is set up once for a class or module, and the loader that finds them."""

import sys

from . import case


@c("kk_builtin_dir")
def _attribute_names(obj: object = ..., /) -> list[str]: ...   # dir(), without the effect of its name on prune.c


class BaseTestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return "<%s tests=%s>" % (case._class_name(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._forget(index)
        return result

    def _forget(self, index):
        """What has run is not kept alive."""
        test = self._tests[index]
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        is_outermost = not getattr(result, "_testRunEntered", False)
        if is_outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test) and not self._prepare(test, result):
                continue
            if debug:
                test.debug()
            else:
                test(result)
            self._forget(index)
        if is_outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _prepare(self, test, result):
        """Sets up the class and module of a test where they differ from the last one's; False: that failed."""
        cls = test.__class__
        self._leave_class(cls, result)
        self._enter_module(cls.__module__, result)
        self._enter_class(cls, result)
        result._previousTestClass = cls
        return not getattr(cls, "_classSetupFailed", False) and not getattr(result, "_moduleSetUpFailed", False)

    # ---- classes

    def _enter_class(self, cls, result):
        if cls is getattr(result, "_previousTestClass", None) or result._moduleSetUpFailed:
            return
        if getattr(cls, "__unittest_skip__", False) or not hasattr(cls, "setUpClass"):
            return
        cls._classSetupFailed = False
        _call(result, "_setupStdout")
        try:
            cls.setUpClass()
        except Exception as error:
            if isinstance(result, _DebugResult):
                raise
            cls._classSetupFailed = True
            self._add_exception(result, error, "setUpClass", case._class_name(cls))
            self._clean_class(cls, result, "setUpClass")
        finally:
            _call(result, "_restoreStdout")

    def _leave_class(self, cls, result):
        previous = getattr(result, "_previousTestClass", None)
        if cls is previous or previous is None:
            return
        if getattr(previous, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(previous, "__unittest_skip__", False) or not hasattr(previous, "tearDownClass"):
            return
        _call(result, "_setupStdout")
        try:
            previous.tearDownClass()
        except Exception as error:
            if isinstance(result, _DebugResult):
                raise
            self._add_exception(result, error, "tearDownClass", case._class_name(previous))
        finally:
            self._clean_class(previous, result, "tearDownClass")
            _call(result, "_restoreStdout")

    def _clean_class(self, cls, result, method):
        if not hasattr(cls, "doClassCleanups"):
            return
        cls.doClassCleanups()
        for exc_info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise exc_info[1]
            self._add_exception(result, exc_info[1], method, case._class_name(cls), exc_info)

    # ---- modules

    def _enter_module(self, name, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is not None and previous.__module__ == name:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(name)
        if module is None or not hasattr(module, "setUpModule"):
            return
        _call(result, "_setupStdout")
        try:
            module.setUpModule()
        except Exception as error:
            if isinstance(result, _DebugResult):
                raise
            result._moduleSetUpFailed = True
            self._add_exception(result, error, "setUpModule", name)
            self._clean_module(result, "setUpModule", name)
        finally:
            _call(result, "_restoreStdout")

    def _leave_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        module = sys.modules.get(previous.__module__) if previous is not None else None
        if module is None or result._moduleSetUpFailed:
            return
        _call(result, "_setupStdout")
        try:
            if hasattr(module, "tearDownModule"):
                module.tearDownModule()
        except Exception as error:
            if isinstance(result, _DebugResult):
                raise
            self._add_exception(result, error, "tearDownModule", previous.__module__)
        finally:
            self._clean_module(result, "tearDownModule", previous.__module__)
            _call(result, "_restoreStdout")

    def _clean_module(self, result, method, name):
        try:
            case.doModuleCleanups()
        except Exception as error:
            if isinstance(result, _DebugResult):
                raise
            self._add_exception(result, error, method, name)

    def _add_exception(self, result, error, method, name, exc_info=None):
        holder = _ErrorHolder(f"{method} ({name})")
        if isinstance(error, case.SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, exc_info or (type(error), error, error.__traceback__))


def _call(result, name):
    function = getattr(result, name, None)
    if function is not None:
        function()


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _ErrorHolder:
    """Stands for a test in a result, where what failed is none."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return "<ErrorHolder description=%r>" % (self.description,)

    def __str__(self):
        return self.description

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False


# ---- the loader


class _FailedTest(case.TestCase):
    """A test that fails with what kept the real one from being loaded."""

    _wanted = None

    def __init__(self, name, exception):
        self._exception = exception
        self._wanted = name
        super().__init__(name)

    def __getattr__(self, name):
        if name != self._wanted:
            raise AttributeError(f"'_FailedTest' object has no attribute '{name}'")
        return self._fail_to_load

    def _fail_to_load(self):
        raise self._exception


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda x, y: (x > y) - (x < y))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in _attribute_names(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, case.TestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        suite = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        if load_tests is None:
            return suite
        try:
            return load_tests(self, suite, pattern)
        except Exception as error:
            return self._failed(module.__name__, error, "Failed to call load_tests:\n")

    def _failed(self, name, error, title):
        import traceback

        self.errors.append(title + traceback.format_exc())
        return self.suiteClass([_FailedTest(name, error)])

    def loadTestsFromName(self, name, module=None):
        """A test, a test case or a module, by a dotted name."""
        parts = name.split(".")
        if module is None:
            module, parts = self._find_module(parts)
            if module is None:
                error = ImportError("Failed to import test module: %s\nModuleNotFoundError: No module named %r"
                                    % (parts[0], parts[0]))
                self.errors.append(str(error))
                return self.suiteClass([_FailedTest(parts[0], error)])
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                return self._failed(part, error, "Failed to access attribute:\n")
        return self._tests_of(obj, parent, parts[-1] if parts else "")

    def _find_module(self, parts):
        for length in range(len(parts), 0, -1):
            module = sys.modules.get(".".join(parts[:length]))
            if module is not None:
                return module, parts[length:]
        return None, parts

    def _tests_of(self, obj, parent, name):
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, case.TestCase) and callable(obj):
            return self.suiteClass([parent(name)])
        if isinstance(obj, TestSuite):
            return obj
        if not callable(obj):
            raise TypeError("don't know how to make test from: %s" % obj)
        test = obj()
        if isinstance(test, TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError("calling %s returned %s, not a test" % (obj, test))

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in _attribute_names(testCaseClass) if self._is_test(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            import functools

            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_test(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        if self.testNamePatterns is None:
            return True
        import fnmatch

        full_name = "%s.%s.%s" % (cls.__module__, cls.__qualname__, name)
        return any(fnmatch.fnmatchcase(full_name, pattern) for pattern in self.testNamePatterns)


defaultTestLoader = TestLoader()
