"""unittest.main: the program that runs the tests of a module, and its options.

    -v -q          more or less output             -f   stop at the first failure
    -k PATTERN     only tests whose names match    -b   show what a test wrote only if it fails
    NAME...        a class, or CLASS.METHOD
"""

import sys

from . import runner
from .suite import defaultTestLoader

USAGE = """\
usage: %(prog)s [-h] [-v] [-q] [--locals] [-f] [-c] [-b] [-k TESTNAMEPATTERNS]
%(indent)s [tests ...]
"""

HELP = """\

positional arguments:
  tests                a list of any number of test modules, classes and test
                       methods.

options:
  -h, --help           show this help message and exit
  -v, --verbose        Verbose output
  -q, --quiet          Quiet output
  --locals             Show local variables in tracebacks
  -f, --failfast       Stop on first fail or error
  -c, --catch          Catch Ctrl-C and display results so far
  -b, --buffer         Buffer stdout and stderr during tests
  -k TESTNAMEPATTERNS  Only run tests which match the given substring

Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""

SHORT = {"v": "--verbose", "q": "--quiet", "f": "--failfast", "c": "--catch", "b": "--buffer", "h": "--help"}


class TestProgram:
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        self.module = sys.modules[module] if isinstance(module, str) else module
        self.exit, self.verbosity, self.tb_locals = exit, verbosity, tb_locals
        self.failfast, self.catchbreak, self.buffer = failfast, catchbreak, buffer
        self.warnings = "default" if warnings is None else warnings
        self.defaultTest, self.testRunner, self.testLoader = defaultTest, testRunner, testLoader
        argv = sys.argv if argv is None else argv
        self.progName = argv[0].rpartition("/")[2]
        self.parseArgs(argv)
        self.runTests()

    # ---- options

    def _usage(self):
        return USAGE % {"prog": self.progName, "indent": " " * (len("usage: ") + len(self.progName))}

    def _refuse(self, text):
        sys.stderr.write(self._usage() + "%s: error: %s\n" % (self.progName, text))
        sys.exit(2)

    def parseArgs(self, argv):
        names, patterns, rest = [], [], list(argv[1:])
        while rest:
            word = rest.pop(0)
            if word == "--":
                names += rest
                break
            if word.startswith("-k"):
                if word == "-k" and not rest:
                    self._refuse("argument -k: expected one argument")
                pattern = word[2:] or rest.pop(0)
                patterns.append(pattern if "*" in pattern else "*%s*" % pattern)
            elif word.startswith("--"):
                self._set_option(word)
            elif word.startswith("-") and len(word) > 1:
                for char in word[1:]:
                    self._set_option(SHORT.get(char, word))
            else:
                names.append(word)
        if patterns:
            self.testNamePatterns = patterns
        self._choose(names)
        self.createTests()

    def _set_option(self, option):
        if option == "--help":
            print(self._usage() + HELP % {"prog": self.progName})
            sys.exit(0)
        elif option == "--verbose":
            self.verbosity = 2
        elif option == "--quiet":
            self.verbosity = 0
        elif option == "--locals":
            self.tb_locals = True
        elif option == "--failfast":
            self.failfast = True
        elif option == "--catch":
            self.catchbreak = True
        elif option == "--buffer":
            self.buffer = True
        else:
            self._refuse("unrecognized arguments: %s" % option)

    def _choose(self, names):
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = [self.defaultTest]
        else:
            self.testNames = list(self.defaultTest)

    def createTests(self):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    # ---- running

    def _make_runner(self):
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        if not isinstance(self.testRunner, type):
            return self.testRunner
        try:
            return self.testRunner(verbosity=self.verbosity, failfast=bool(self.failfast), buffer=bool(self.buffer),
                                   warnings=self.warnings, tb_locals=self.tb_locals)
        except TypeError:
            return self.testRunner()

    def runTests(self):
        self.result = self._make_runner().run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
