"""Running the tests of a module as a program."""

import os
import sys
from unittest.loader import defaultTestLoader
from unittest.runner import TextTestRunner

__unittest = True

_USAGE = """\
usage: {name} [-h] [-v] [-q] [-f] [-b] [-k PATTERN] [tests ...]

  tests                names of tests: a class, a class and a method
  -v, --verbose        tell of each test
  -q, --quiet          tell of what failed only
  -f, --failfast       stop at the first failure
  -b, --buffer         show what passing tests print not at all
  -k PATTERN           only tests whose names fit, * standing for anything
"""
_NO_TESTS = 5


class TestProgram:
    """Reads the arguments, runs the tests, exits."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
                 durations=None):
        self.module = sys.modules.get(module) or __import__(module) if isinstance(module, str) else module
        self.tb_locals = tb_locals
        self.defaultTest = defaultTest
        self.exit = exit
        self.verbosity = verbosity
        self.failfast = bool(failfast)
        self.buffer = bool(buffer)
        self.testLoader = testLoader
        self.testRunner = testRunner
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        argv = sys.argv if argv is None else argv
        self.progName = os.path.basename(argv[0])
        self.testNames = self._read(argv[1:])
        self.createTests()
        self.runTests()

    def _read(self, arguments):
        names = []
        arguments = iter(arguments)
        for argument in arguments:
            match argument:
                case "-v" | "--verbose":
                    self.verbosity = 2
                case "-q" | "--quiet":
                    self.verbosity = 0
                case "-f" | "--failfast":
                    self.failfast = True
                case "-b" | "--buffer":
                    self.buffer = True
                case "-k":
                    pattern = next(arguments, "")
                    self.testLoader.testNamePatterns = (self.testLoader.testNamePatterns or []) + [
                        pattern if "*" in pattern else f"*{pattern}*"]
                case "-h" | "--help":
                    print(_USAGE.format(name=self.progName))
                    sys.exit(0)
                case _ if argument.startswith("-"):
                    print(f"usage: {self.progName} [-h] [-v] [-q] [-f] [-b] [-k PATTERN] [tests ...]", file=sys.stderr)
                    print(f"{self.progName}: error: unrecognized arguments: {argument}", file=sys.stderr)
                    sys.exit(2)
                case _:
                    names.append(argument)
        return names

    def createTests(self, from_discovery=False, Loader=None):
        names = self.testNames
        if not names and self.defaultTest is not None:
            names = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        if self.module is None and names[:1] in ([], ["discover"]):
            start, pattern, top = (*names[1:4], *(".", "test*.py", None)[len(names[1:4]):])
            self.test = self.testLoader.discover(start, pattern, top)
        elif names:
            if self.module is None:
                names = list(map(_module_of_file, names))
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        runner = self.testRunner or TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer,
                            warnings=self.warnings, tb_locals=self.tb_locals)
        self.result = runner.run(self.test)
        if not self.exit:
            return
        if self.result.testsRun == 0 and not self.result.skipped:
            sys.exit(_NO_TESTS)
        sys.exit(not self.result.wasSuccessful())


def _module_of_file(name):
    """Names of files are taken for the modules in them."""
    if os.path.isfile(name) and name.lower().endswith(".py"):
        path = os.path.relpath(name, os.getcwd()) if os.path.isabs(name) else name
        if not path.startswith(os.pardir):
            return os.path.normpath(path)[:-3].replace("\\", ".").replace("/", ".")
    return name


main = TestProgram
