# What failed comparisons show: marks below lines that are alike, items one below the other, too long ones left out.
import sys
import unittest


class Cases(unittest.TestCase):
    def test_lists(self):
        self.assertEqual([1, 2, 3, 4], [1, 2, 4, 4])

    def test_long_lists(self):
        self.assertEqual(list(range(40)), list(range(1, 41)))

    def test_texts(self):
        self.assertEqual("one\ntwo\nthree\n", "one\ntoo\nthree")

    def test_words(self):
        self.assertMultiLineEqual("hello world", "hello there")

    def test_empty(self):
        self.assertEqual("", "x\ny")

    def test_dicts(self):
        self.assertEqual({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3]})

    def test_tuples(self):
        self.assertEqual((1, "a" * 90), (1, "a" * 89 + "b"))

    def test_too_long(self):
        self.assertEqual({number: str(number) for number in range(90)}, {})

    def test_other_kind(self):
        self.assertSequenceEqual([1, 2], (1, 2, 3), "message")


result = unittest.TestResult()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Cases)
print(suite.countTestCases(), suite.run(result) is result, list(suite), suite.countTestCases())
for test, text in result.failures:
    print(test, text[text.index("AssertionError"):])
print(result, unittest.TextTestRunner, unittest.TestSuite())
