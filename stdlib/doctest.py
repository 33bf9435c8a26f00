"""doctest: runs the examples in docstrings, which the compiler made functions of (transpiler/sema/doctest.c).

A module that imports doctest registers itself with a function that lists its tests: (name after the module's, line of the
docstring or None, function), or in the function's place the two ends of the text of an error. The function is given a _Run,
which it asks before each example whether to run it, and tells how that ended.
"""

import io
import sys
import traceback

DONT_ACCEPT_TRUE_FOR_1 = 1
DONT_ACCEPT_BLANKLINE = 2
NORMALIZE_WHITESPACE = 4
ELLIPSIS = 8
SKIP = 16
IGNORE_EXCEPTION_DETAIL = 32
COMPARISON_FLAGS = 63
_REPORT_DIFFS = 448   # REPORT_UDIFF, REPORT_CDIFF and REPORT_NDIFF, which we do not have
REPORT_ONLY_FIRST_FAILURE = 512
FAIL_FAST = 1024
REPORTING_FLAGS = 1984

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."

_DIVIDER = "*" * 70


def _show_text(file: str, text: str) -> None: ...

def _add_frame(exception: object) -> None: ...


class TestResults:
    def __init__(self, failed, attempted):
        self.failed = failed
        self.attempted = attempted

    def __iter__(self):
        return iter((self.failed, self.attempted))

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.failed, self.attempted)[index]

    def __eq__(self, other):
        return (self.failed, self.attempted) == (tuple(other) if isinstance(other, TestResults) else other)

    def __repr__(self):
        return f"TestResults(failed={self.failed!r}, attempted={self.attempted!r})"


_modules = {}   # module's name -> (its file, function that lists its tests)
master = None


def _register(name, file, tests):
    _modules[name] = (file, tests)


# ---- texts

def _indent(text):
    return "\n".join(["    " + line if line else line for line in text.split("\n")])


def _to_ascii(text):
    return str(text.encode("ASCII", "backslashreplace"), "ASCII")


def _matches_ellipsis(want, got):
    if ELLIPSIS_MARKER not in want:
        return want == got
    pieces = want.split(ELLIPSIS_MARKER)
    start, end = 0, len(got)
    first, last = pieces[0], pieces[-1]
    if not got.startswith(first) or not got.endswith(last):
        return False
    start += len(first)
    end -= len(last)
    if start > end:
        return False
    for piece in pieces[1:-1]:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


def _without_markers(want):
    size = len(BLANKLINE_MARKER)
    return "\n".join(["" if line.startswith(BLANKLINE_MARKER) and not line[size:].strip() else line
                      for line in want.split("\n")])


def _is_output(want, got, flags):
    got = _to_ascii(got)
    want = _to_ascii(want)
    if got == want:
        return True
    if not flags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
        return True
    if not flags & DONT_ACCEPT_BLANKLINE:
        want = _without_markers(want)
        got = "\n".join([line if line.strip() else "" for line in got.split("\n")])
        if got == want:
            return True
    if flags & NORMALIZE_WHITESPACE:
        got = " ".join(got.split())
        want = " ".join(want.split())
        if got == want:
            return True
    return bool(flags & ELLIPSIS) and _matches_ellipsis(want, got)


def _without_details(message):
    end = message.find("\n")
    end = len(message) if end < 0 else end
    colon = message.find(":", 0, end)
    end = colon if colon >= 0 else end
    return message[message.rfind(".", 0, end) + 1:end]


def _difference(want, got, flags):
    if not flags & DONT_ACCEPT_BLANKLINE:
        lines = got.split("\n")
        got = "\n".join([BLANKLINE_MARKER if not line.strip(" ") else line for line in lines[:-1]] + lines[-1:])
    if flags & _REPORT_DIFFS:
        raise NotImplementedError("a compiled program reports no differences as a diff: leave out doctest.REPORT_…DIFF")
    if want and got:
        return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
    if want:
        return f"Expected:\n{_indent(want)}Got nothing\n"
    if got:
        return f"Expected nothing\nGot:\n{_indent(got)}"
    return "Expected nothing\nGot nothing\n"


# ---- running

# One test being run: what its function talks to.
class _Run:
    def __init__(self, name, compiled_name, file, line, flags, is_verbose, out):
        self.name = name
        self.compiled_name = compiled_name   # what tracebacks call it: the module's name stands in it
        self.file = file
        self.line = line
        self.given_flags = flags
        self.flags = flags
        self.is_verbose = is_verbose
        self.out = out
        self.buffer = io.StringIO()
        self.examples = 0
        self.tries = 0
        self.failures = 0
        self.is_quiet = False
        self.example = ("", "", None, 0)

    # Should the next example be run?
    def begin(self, source, want, message, line, set_flags, cleared_flags):
        number = self.examples
        self.examples += 1
        _show_text(f"<doctest {self.compiled_name}[{number}]>", source)
        if self.failures and self.flags & FAIL_FAST:
            return False
        self.is_quiet = bool(self.flags & REPORT_ONLY_FIRST_FAILURE) and self.failures > 0
        self.flags = self.given_flags & ~cleared_flags | set_flags
        if self.flags & SKIP:
            return False
        self.tries += 1
        self.example = (source, want, message, line)
        if self.is_verbose and not self.is_quiet:
            expecting = f"Expecting:\n{_indent(want)}" if want else "Expecting nothing\n"
            self.out.write(f"Trying:\n{_indent(source)}{expecting}")
        return True

    def show(self, value):
        if value is not None:
            print(repr(value))

    # What the example wrote, with a newline at its end.
    def output(self):
        got = self.buffer.getvalue()
        self.buffer.seek(0)
        self.buffer.truncate(0)
        return got + "\n" if got and not got.endswith("\n") else got

    def passed(self):
        want = self.example[1]
        got = self.output()
        self.report(_is_output(want, got, self.flags), got)

    def failed(self, error):
        want, message = self.example[1], self.example[2]
        raised = traceback.format_exception_only(error)[-1]
        got = self.output()
        if message is None:
            self.report_exception(error)
            return
        is_expected = _is_output(message, raised, self.flags)
        if not is_expected and self.flags & IGNORE_EXCEPTION_DETAIL:
            is_expected = _is_output(_without_details(message), _without_details(raised), self.flags)
        self.report(is_expected, got + self.text_of(error))

    def text_of(self, error):
        _add_frame(error)
        text = "".join(traceback.format_exception(error))
        return text.replace(f'  File "<doctest {self.compiled_name}[', f'  File "<doctest {self.name}[')

    def report(self, is_right, got):
        if not is_right:
            self.failures += 1
        if self.is_quiet:
            return
        if not is_right:
            self.out.write(self.heading() + _difference(self.example[1], got, self.flags))
        elif self.is_verbose:
            self.out.write("ok\n")

    def report_exception(self, error):
        self.failures += 1
        if not self.is_quiet:
            self.out.write(f"{self.heading()}Exception raised:\n{_indent(self.text_of(error))}")

    def heading(self):
        line = "?" if self.line is None else self.line + self.example[3] + 1
        return f'{_DIVIDER}\nFile "{self.file}", line {line}, in {self.name}\nFailed example:\n{_indent(self.example[0])}'

    def run(self, function):
        saved = sys.stdout
        sys.stdout = self.buffer
        try:
            function(self)
        finally:
            sys.stdout = saved


# The results of several modules: what doctest.master is.
class _Summary:
    def __init__(self, is_verbose):
        self.is_verbose = is_verbose
        self.counts = {}   # name -> (failures, tries)
        self.failures = 0
        self.tries = 0

    def add(self, name, failures, tries):
        before = self.counts.get(name, (0, 0))
        self.counts[name] = (before[0] + failures, before[1] + tries)
        self.failures += failures
        self.tries += tries

    def merge(self, other):
        for name, (failures, tries) in other.counts.items():
            before = self.counts.get(name, (0, 0))
            self.counts[name] = (before[0] + failures, before[1] + tries)

    def summarize(self, verbose=None):
        verbose = self.is_verbose if verbose is None else verbose
        empty = sorted([name for name, (failures, tries) in self.counts.items() if tries == 0])
        passed = sorted([(name, tries) for name, (failures, tries) in self.counts.items() if tries and not failures])
        failed = sorted([(name, failures, tries) for name, (failures, tries) in self.counts.items() if failures])
        total = sum([tries for failures, tries in self.counts.values()])
        wrong = sum([failures for failures, tries in self.counts.values()])
        if verbose:
            self.print_passed(empty, passed)
        if failed:
            print(_DIVIDER)
            print(len(failed), "items had failures:")
            for name, failures, tries in failed:
                print(" %3d of %3d in %s" % (failures, tries, name))
        if verbose:
            print(total, "tests in", len(self.counts), "items.")
            print(total - wrong, "passed and", wrong, "failed.")
        if wrong:
            print("***Test Failed***", wrong, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(wrong, total)

    def print_passed(self, empty, passed):
        if empty:
            print(len(empty), "items had no tests:")
            for name in empty:
                print("   ", name)
        if passed:
            print(len(passed), "items passed all tests:")
            for name, tries in passed:
                print(" %3d tests in %s" % (tries, name))


def _tests(module_name, name):
    if module_name not in _modules:
        raise NotImplementedError(f"module {module_name} does not import doctest, so its examples were not compiled")
    file, list_tests = _modules[module_name]
    tests = list_tests()
    for suffix, line, function in tests:
        if isinstance(function, tuple):
            raise ValueError(function[0] + name + suffix + function[1])
    return file, tests


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    global master
    if globs is not None or extraglobs is not None or raise_on_error:
        raise NotImplementedError("doctest.testmod: globs, extraglobs and raise_on_error are not supported")
    module_name = "__main__" if m is None else m.__name__
    name = module_name if name is None else name
    is_verbose = "-v" in sys.argv if verbose is None else bool(verbose)
    file, tests = _tests(module_name, name)
    summary = _Summary(is_verbose)
    for suffix, line, function in tests:
        run = _Run(name + suffix, module_name + suffix, file, line, optionflags, is_verbose, sys.stdout)
        if function is not None:
            run.run(function)
        elif exclude_empty and line is None:
            continue
        summary.add(name + suffix, run.failures, run.tries)
    if report:
        summary.summarize()
    if master is None:
        master = summary
    else:
        master.merge(summary)
    return TestResults(summary.failures, summary.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    file, tests = _tests(f.__module__, f.__module__)
    for suffix, line, function in tests:
        if suffix == "." + f.__qualname__:
            run = _Run(name, f.__module__ + suffix, file, line, optionflags, verbose, sys.stdout)
            if function is not None:
                run.run(function)
