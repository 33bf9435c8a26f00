"""unittest.runner: what became of each test, and the report of it."""

import io
import sys
import time
import traceback

from .case import _class_name, _SubTest


class TestResult:
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun = 0
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if self.buffer:
            if self._stderr_buffer is None:
                self._stderr_buffer, self._stdout_buffer = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def startTestRun(self):
        pass

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for stream, title, text in self._captured():
                stream.write(title + text)
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        self._stdout_buffer, self._stderr_buffer = io.StringIO(), io.StringIO()

    def _captured(self):
        """What the test wrote to the buffers, in whole lines."""
        for stream, title, buffer in ((self._original_stdout, "\nStdout:\n", self._stdout_buffer),
                                      (self._original_stderr, "\nStderr:\n", self._stderr_buffer)):
            text = buffer.getvalue()
            if text:
                yield stream, title, text if text.endswith("\n") else text + "\n"

    def stopTestRun(self):
        pass

    def _add_problem(self, problems, test, err, failing):
        problems.append((test, self._exc_info_to_string(err, failing)))
        self._mirrorOutput = True

    def _stop_if_failfast(self):
        if getattr(self, "failfast", False):
            self.stop()

    def addError(self, test, err):
        self._stop_if_failfast()
        self._add_problem(self.errors, test, err, test)

    def addFailure(self, test, err):
        self._stop_if_failfast()
        self._add_problem(self.failures, test, err, test)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._stop_if_failfast()
            is_failure = issubclass(err[0], test.failureException)
            self._add_problem(self.failures if is_failure else self.errors, subtest, err, test)

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self._stop_if_failfast()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        exc_type, value, tb = err
        text = "".join(traceback.format_exception(exc_type, value, tb))
        if self.buffer:
            text += "".join([title + output for _, title, output in self._captured()])
        return text

    def __repr__(self):
        return ("<%s run=%i errors=%i failures=%i>"
                % (_class_name(self.__class__), self.testsRun, len(self.errors), len(self.failures)))


class _WritelnDecorator:
    """A stream that has writeln, too."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ("stream", "__getstate__"):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def write(self, text):
        return self.stream.write(text)

    def flush(self):
        self.stream.flush()

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write("\n")


class TextTestResult(TestResult):
    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first_line = test.shortDescription()
        return "%s\n%s" % (test, first_line) if self.descriptions and first_line else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
            self.stream.flush()
            self._newline = False

    def _write_status(self, test, status):
        is_subtest = isinstance(test, _SubTest)
        if is_subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write("  ")
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _show(self, test, status, char):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self.stream.write(char)
            self.stream.flush()

    def _show_at_end(self, status, char):
        if self.showAll:
            self.stream.writeln(status)
        elif self.dots:
            self.stream.write(char)
        self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            is_failure = issubclass(err[0], subtest.failureException)
            self._show(subtest, "FAIL" if is_failure else "ERROR", "F" if is_failure else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._show(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(test, "skipped {0!r}".format(reason), "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show_at_end("expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show_at_end("unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln("%s: %s" % (flavour, self.getDescription(test)))
            self.stream.writeln(self.separator2)
            self.stream.writeln("%s" % err)
            self.stream.flush()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity = descriptions, verbosity
        self.failfast, self.buffer, self.tb_locals, self.warnings = failfast, buffer, tb_locals, warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast, result.buffer, result.tb_locals = self.failfast, self.buffer, self.tb_locals
        started = time.perf_counter()
        if hasattr(result, "startTestRun"):
            result.startTestRun()
        try:
            test(result)
        finally:
            if hasattr(result, "stopTestRun"):
                result.stopTestRun()
        taken = time.perf_counter() - started
        result.printErrors()
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        self.stream.writeln("Ran %d test%s in %.3fs" % (result.testsRun, "s" if result.testsRun != 1 else "", taken))
        self.stream.writeln()
        self._write_summary(result)
        return result

    def _write_summary(self, result):
        counts = [("skipped", result.skipped), ("expected failures", result.expectedFailures),
                  ("unexpected successes", result.unexpectedSuccesses)]
        if not result.wasSuccessful():
            self.stream.write("FAILED")
            counts = [("failures", result.failures), ("errors", result.errors)] + counts
        else:
            self.stream.write("OK")
        infos = ["%s=%d" % (name, len(tests)) for name, tests in counts if tests]
        self.stream.write(" (%s)\n" % ", ".join(infos) if infos else "\n")
        self.stream.flush()
