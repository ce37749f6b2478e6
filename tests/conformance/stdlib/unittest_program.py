# exit: 1
# stderr: FAILED (failures=1)
# stderr: FAIL: test_bad (__main__.Cases.test_bad)
# unittest: main runs the module's tests and exits.
import unittest


def setUpModule():
    print("module begins")


def tearDownModule():
    print("module ends")


class Cases(unittest.TestCase):
    def tearDown(self):
        print("ends", self.id())

    def test_good(self):
        self.assertEqual(1, 1)

    def test_bad(self):
        self.assertEqual(1, 2)


if __name__ == "__main__":
    program = unittest.main(exit=False, argv=["x", "-k", "good"])
    print(program.result.testsRun, program.result.wasSuccessful())
    unittest.defaultTestLoader.testNamePatterns = None
    unittest.main(argv=["x", "Cases.test_good"], exit=False)
    unittest.main()
