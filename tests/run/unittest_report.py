# What unittest reports of passing, failing, skipped tests and subtests, to a stream.
import io
import re
import unittest


def setUpModule():
    print("module set up")


def tearDownModule():
    print("module torn down")


class Asserts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class set up", cls.__name__)

    @classmethod
    def tearDownClass(cls):
        print("class torn down", cls.__name__)

    def setUp(self):
        self.items = [1, 2, 3]
        self.addCleanup(print, "cleaned", self._testMethodName)

    def tearDown(self):
        print("down", self.id())

    def test_difference_of_texts(self):
        self.assertEqual("one\ntwo\nthree", "one\ntwo\nfour")

    def test_in(self):
        """The docstring is shown."""
        self.assertIn(5, self.items, "where")

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i, even=i % 2 == 0):
                self.assertNotEqual(i, 1)
        with self.subTest("a message"):
            raise KeyError("inside")

    def test_raises(self):
        with self.assertRaises(ValueError) as cm:
            int("x")
        self.assertIn("invalid", str(cm.exception))
        with self.assertRaisesRegex(ZeroDivisionError, "by zero"):
            1 // 0
        self.assertRaises(KeyError, lambda: {}[1])

    def test_not_raised(self):
        with self.assertRaises(KeyError):
            pass

    def test_wrong_text(self):
        with self.assertRaisesRegex(ValueError, "never"):
            int("x")

    def test_error(self):
        raise TypeError("boom")

    @unittest.skip("not now")
    def test_skipped(self):
        pass

    @unittest.skipIf(True, "a condition")
    def test_skipped_if(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("x")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_skips_itself(self):
        self.skipTest("no")

    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.1)

    def test_count(self):
        self.assertCountEqual([1, 2, 2], [2, 1, 1])

    def test_true(self):
        self.assertTrue([])

    def test_sets(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_long(self):
        self.assertEqual("x" * 100, "x" * 99 + "y")
        self.fail("not reached")

    def test_long_numbers(self):
        self.assertEqual(10**90, 10**90 + 1)

    def test_regex(self):
        self.assertRegex("abc", "d+")

    def test_instance(self):
        self.assertIsInstance(1, str)

    def test_greater(self):
        self.assertGreater(1, 2)

    def test_none(self):
        self.assertIsNone(None)
        self.assertIsNotNone(None)

    def test_is(self):
        self.assertIs(self.items, self.items)
        self.assertIsNot(self.items, self.items)


class Passing(unittest.TestCase):
    def test_1(self):
        self.assertTrue(True)
        self.assertEqual([1, 2], [1, 2])
        self.assertEqual({"a": (1, 2)}, {"a": (1, 2)})
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertLessEqual(1, 1)


@unittest.skip("a whole class")
class Skipped(unittest.TestCase):
    def test_1(self):
        self.fail("not run")


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError("no set-up")

    def test_1(self):
        self.fail("not run")


def run(verbosity):
    stream = io.StringIO()
    loader = unittest.TestLoader()
    suite = unittest.TestSuite()
    for case in (Asserts, Passing, Skipped, Broken):
        suite.addTests(loader.loadTestsFromTestCase(case))
    result = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    print(re.sub(r"in \d+\.\d+s", "in TIME", stream.getvalue()))
    print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
    print([str(test) for test, _ in result.expectedFailures], [str(test) for test in result.unexpectedSuccesses])


run(2)
run(1)
print(unittest.FunctionTestCase(print), Passing("test_1"), repr(Passing("test_1")), Passing("test_1").countTestCases())
try:
    Passing("nosuch")
except ValueError as error:
    print(error)
