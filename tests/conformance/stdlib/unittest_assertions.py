# unittest: the words in which assertions fail.
import unittest
import warnings


class Case(unittest.TestCase):
    def runTest(self):
        pass


case = Case()
print(case, case.id(), repr(case), case.shortDescription())


def attempt(name, *args, **kwargs):
    try:
        result = getattr(case, name)(*args, **kwargs)
        print(name, "holds" if result is None else type(result).__name__)
    except Exception as error:
        print(name, type(error).__name__, str(error).splitlines()[0])


for name, *arguments in (
    ("assertTrue", 0), ("assertTrue", [], "msg"), ("assertFalse", 1), ("assertEqual", 1, 2), ("assertEqual", 1, 1.0),
    ("assertEqual", [1], [2]), ("assertEqual", (1,), (1, 2)), ("assertEqual", {1}, {2}), ("assertEqual", {1: 1}, {}),
    ("assertEqual", "a", "b", "msg"), ("assertNotEqual", 1, 1), ("assertIs", [], []), ("assertIsNot", None, None),
    ("assertIsNone", 0), ("assertIsNotNone", None), ("assertIn", 1, []), ("assertNotIn", 1, [1]),
    ("assertIsInstance", 1, str), ("assertNotIsInstance", 1, int), ("assertLess", 2, 1), ("assertLessEqual", 2, 1),
    ("assertGreater", 1, 2), ("assertGreaterEqual", 1, 2), ("assertAlmostEqual", 1.0, 1.1),
    ("assertAlmostEqual", 1.0, 1.00000001), ("assertAlmostEqual", 1.0, 1.4, 1), ("assertNotAlmostEqual", 1.0, 1.0),
    ("assertCountEqual", [1, 2], [2, 1]), ("assertCountEqual", [1, []], [[], 2]), ("assertListEqual", [1], (1,)),
    ("assertSequenceEqual", [1], (1,)), ("assertDictEqual", 1, {}), ("assertSetEqual", 1, {1}),
    ("assertMultiLineEqual", "a\nb", "a\nc"), ("fail", "now"), ("skipTest", "why"), ("assertEqual", "x" * 100, "y"),
    ("assertRaises", ValueError, int, "x"), ("assertRaises", KeyError, int, "x"), ("assertRaises", KeyError, int, "1"),
    ("assertRaises", 1), ("assertRaises", (KeyError, ValueError), int, "1"),
):
    attempt(name, *arguments)
attempt("assertAlmostEqual", 1, 2, delta=0.5)
attempt("assertAlmostEqual", 1, 2, delta=0.5, places=1)
attempt("assertNotAlmostEqual", 1, 1.5, delta=1)
attempt("assertWarns", UserWarning, warnings.warn, "x")
attempt("assertWarns", UserWarning, int)
with case.assertRaises(ZeroDivisionError) as caught:
    1 / 0
print(repr(caught.exception), caught.exception.__traceback__)
try:
    with case.assertRaises(KeyError, msg="mine"):
        pass
except AssertionError as error:
    print(error)
