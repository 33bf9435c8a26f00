"""kukri_doctest: what doctests.py makes of a text's examples calls: compares what each printed or raised with what it should.

    with example(LINE, EXPECTED, EXCEPTION, is_loose):
        show(EXPRESSION)
"""

import io
import sys

failures = []
suffixes = set()   # of the names of the modules that examples were made to, not of the test file's


class example:
    def __init__(self, line, expected, exception, is_loose):
        self.line, self.expected, self.exception, self.is_loose = line, expected, exception, is_loose

    def __enter__(self):
        self.before = sys.stdout
        sys.stdout = self.text = io.StringIO()

    def __exit__(self, exc_type, exc_value, tb):
        sys.stdout = self.before
        if exc_type is not None:
            name = exc_type.__name__
            if exc_type.__module__ not in ("builtins", "__main__"):
                name = exc_type.__module__ + "." + name
            text = str(exc_value)
            got = name + ": " + text if text else name
            self.compare(got.strip(), (self.exception or "no exception").strip())
        elif self.exception is not None:
            failures.append("line %d: no exception, but %r" % (self.line, self.text.getvalue()))
        else:
            self.compare(self.text.getvalue(), self.expected)
        return True

    def compare(self, got, expected):
        for suffix in suffixes:
            got = got.replace(suffix, "")
        if self.is_loose:
            got, expected = " ".join(got.split()), " ".join(expected.split())
        if not matches(got, expected.replace("<BLANKLINE>", "")):
            failures.append("line %d: %r, not %r" % (self.line, got, expected))


def matches(got, expected):
    """Is it the text, where "..." stands for anything?"""
    if got == expected:
        return True
    parts = expected.split("...")
    if len(parts) == 1 or not got.startswith(parts[0]) or not got.endswith(parts[-1]):
        return False
    at, end = len(parts[0]), len(got) - len(parts[-1])
    for part in parts[1:-1]:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return at <= end


def show(value):
    if value is not None:
        print(repr(value))


def check(test):
    found = failures[:]
    failures.clear()
    if found:
        test.fail("%d examples differ; %s" % (len(found), found[0]))
