"""kukri_report: runs the tests of a module and prints a line for each method, for the harness to read.

    > Class.method          it begins
    pass|fail|skip TEXT     how it ended

Arguments: names of methods that are not run, because they ended the whole program before; or --only and one name.
"""

import sys
import traceback
import unittest


class Missing:
    """Stands for a module that cannot be imported, and what is made of it before the first test: a test that uses it fails."""

    def __init__(self, name):
        self.__dict__["name"] = name

    def __getattr__(self, attribute):
        if "begun" in state or attribute.startswith("__"):
            raise NotImplementedError(self.__dict__["name"])
        return self

    def __setattr__(self, attribute, value):
        raise NotImplementedError(self.__dict__["name"])

    def __call__(self, *args, **kwargs):
        if "begun" in state:
            raise NotImplementedError(self.__dict__["name"])
        return self


state = set()   # "begun": the tests are running


def first_line(exc_type, value):
    text = "%s: %s" % (exc_type.__name__, value)
    return text.split("\n")[0][:200]


class Report(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.status = "pass"
        self.text = ""

    def startTest(self, test):
        print(">", name_of(test), flush=True)
        self.status, self.text = "pass", ""

    def stopTest(self, test):
        print(self.status, self.text.replace("\n", " "), flush=True)

    def note(self, status, text):
        if self.status != "fail":
            self.status, self.text = status, text

    def addError(self, test, err):
        if "test" not in test.__class__.__name__.lower() and not isinstance(test, unittest.TestCase):
            print(">", test, flush=True)
            print("fail", first_line(err[0], err[1]), flush=True)
        if "--verbose" in sys.argv:
            traceback.print_exception(*err, file=sys.stdout)
        self.note("fail", first_line(err[0], err[1]))

    def addFailure(self, test, err):
        self.addError(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None and issubclass(err[0], unittest.SkipTest):
            self.note("skip", str(err[1]))
        elif err is not None:
            self.addError(test, err)

    def addSkip(self, test, reason):
        self.note("skip", reason)

    def addExpectedFailure(self, test, err):
        pass

    def addUnexpectedSuccess(self, test):
        self.note("fail", "unexpected success")


def name_of(test):
    return "%s.%s" % (type(test).__qualname__, test._testMethodName)


def tests_of(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from tests_of(test)
        elif isinstance(test, unittest.TestCase):
            yield test


def main(*modules):
    loader = unittest.TestLoader()
    suite = unittest.TestSuite()
    for module in modules:
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, unittest.TestCase):
                suite.addTest(loader.loadTestsFromTestCase(obj))
    chosen = unittest.TestSuite()
    for test in tests_of(suite):
        wanted = name_of(test) == sys.argv[2] if "--only" in sys.argv else name_of(test) not in sys.argv
        if wanted:
            chosen.addTest(test)
    state.add("begun")
    chosen.run(Report())
    print("end", flush=True)
