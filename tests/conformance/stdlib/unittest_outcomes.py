# unittest: what becomes of tests, told on a stream.
import io
import unittest


class Outcomes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("set up class")
        cls.addClassCleanup(print, "clean class")

    def setUp(self):
        self.addCleanup(print, "clean", self._testMethodName)

    def test_error(self):
        "what it does"
        raise KeyError("x")

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("known")

    def test_fail(self):
        self.fail("no")

    def test_good(self):
        pass

    def test_parts(self):
        for number in range(3):
            with self.subTest("part", number=number):
                self.assertNotEqual(number, 1)

    @unittest.skipIf(True, "not here")
    def test_skip(self):
        pass

    def test_skipped_inside(self):
        self.skipTest("later")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass


@unittest.skip("all of it")
class LeftOut(unittest.TestCase):
    def test(self):
        pass


for verbosity in 1, 2:
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromModule(__import__("__main__"))
    print(suite.countTestCases())
    result = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    lines = stream.getvalue().splitlines()
    print("\n".join(line for line in lines if not line.startswith("Ran ") and line.strip("~^ ")))
    print(result.testsRun, result.wasSuccessful(), len(result.skipped), [str(test) for test, _ in result.failures])
