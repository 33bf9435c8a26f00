"""unittest: test cases, the results of running them, and a program that does.

    case.py     TestCase, the decorators that skip
    asserts.py  what the assert methods compare and say
    suite.py    suites and the loader that finds tests
    runner.py   results and their report
    main.py     unittest.main()
"""

from .async_case import IsolatedAsyncioTestCase
from .case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups,
                   enterModuleContext, expectedFailure, skip, skipIf, skipUnless)
from .main import TestProgram, main
from .runner import TestResult, TextTestResult, TextTestRunner
from .suite import BaseTestSuite, TestLoader, TestSuite, defaultTestLoader
