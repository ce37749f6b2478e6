# Tests that cannot be found are tests that fail; modules are found in directories.
import io
import os
import re
import sys
import tempfile
import unittest


class Cases(unittest.TestCase):
    def test_one(self):
        print("printed")
        self.fail("why")

    def test_two(self):
        print("not shown")


def tell(suite, **options):
    stream = io.StringIO()
    unittest.TextTestRunner(stream=stream, **options).run(suite)
    for line in stream.getvalue().splitlines():
        if not line.startswith("  "):
            print("   ", re.sub(r"in \d\.\d+s", "in no time", line))


loader = unittest.TestLoader()
tell(loader.loadTestsFromName("__main__.Cases.nope"))
tell(loader.loadTestsFromName("no_such_module.x"))
print(len(loader.errors), loader.errors[0].splitlines()[0], loader.errors[1].splitlines()[0])
tell(loader.loadTestsFromName("Cases", sys.modules["__main__"]), buffer=True, verbosity=2)
tell(unittest.TestSuite([Cases("test_two"), Cases("test_one")]), buffer=True, failfast=True)
with tempfile.TemporaryDirectory() as where:
    os.mkdir(os.path.join(where, "package"))
    for name, text in (("test_good.py", "import unittest\nclass Good(unittest.TestCase):\n    def test_it(self): pass\n"),
                       ("test_bad.py", "import no_such_module\n"), ("other.py", "1/0\n"),
                       ("package/__init__.py", ""),
                       ("package/test_left_out.py", "import unittest\nraise unittest.SkipTest('not now')\n")):
        with open(os.path.join(where, name), "w") as file:
            file.write(text)
    found = unittest.TestLoader().discover(where)
    print(found.countTestCases())
    tell(found, verbosity=2)
try:
    unittest.TestLoader().discover("no/such/place")
except ImportError as error:
    print(type(error).__name__)
try:
    unittest.TestSuite([Cases])
except TypeError as error:
    print(error)
try:
    unittest.TestSuite([Cases("test_one")]).debug()
except AssertionError as error:
    print("debug:", error)
