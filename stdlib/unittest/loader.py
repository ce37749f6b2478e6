"""How tests are found in classes, modules and directories."""

import os
import re
import sys
import traceback
import types
from unittest import case, suite

__unittest = True

_MODULE_FILE = re.compile(r"[_a-z]\w*\.py$", re.IGNORECASE)


class _FailedTest(case.TestCase):
    """Stands for tests that could not be found: fails with the reason."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

        def testFailure():
            raise self._exception

        return testFailure


def _skipped_module(name, reason, suite_class):
    @case.skip(str(reason))
    def testSkipped(self):
        pass

    return suite_class((type("ModuleSkipped", (case.TestCase,), {name: testSkipped})(name),))


def _order(first, second):
    return (first > second) - (first < second)


class TestLoader:
    """Finds tests."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(_order)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []

    def _failed(self, name, exception, message):
        self.errors.append(message)
        return self.suiteClass((_FailedTest(name, exception),))

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods, sorted."""
        import functools

        def is_wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return self.testNamePatterns is None or any(_fits(full, pattern) for pattern in self.testNamePatterns)

        names = [name for name in dir(testCaseClass) if is_wanted(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = [] if testCaseClass in _BASES else self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest") and testCaseClass not in _BASES:
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        items = [getattr(module, name) for name in dir(module)]
        tests = self.suiteClass([self.loadTestsFromTestCase(item) for item in items if _is_case(item)])
        load_tests = getattr(module, "load_tests", None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as error:
            return self._failed(module.__name__, error, f"Failed to call load_tests:\n{traceback.format_exc()}")

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name says: a module, a class, a method."""
        parts = name.split(".")
        failed_import = None
        if module is None:
            for count in range(len(parts), 0, -1):
                try:
                    module = __import__(".".join(parts[:count]))
                    break
                except ImportError:
                    message = f"Failed to import test module: {parts[count - 1]}\n{traceback.format_exc()}"
                    failed_import = parts[count - 1], ImportError(message), message
            else:
                return self._failed(*failed_import)
            parts = parts[1:]
        item = parent = module
        for part in parts:
            try:
                parent, item = item, getattr(item, part)
            except AttributeError as error:
                if failed_import is not None and getattr(item, "__path__", None) is not None:
                    return self._failed(*failed_import)
                return self._failed(part, error, f"Failed to access attribute:\n{traceback.format_exc()}")
        return self._tests_of(item, parent, parts)

    def _tests_of(self, item, parent, parts):
        if isinstance(item, types.ModuleType):
            return self.loadTestsFromModule(item)
        if _is_case(item):
            return self.loadTestsFromTestCase(item)
        if isinstance(item, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            test = parent(parts[-1])
            # A static method makes a test when it is called.
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):
                return self.suiteClass([test])
        elif isinstance(item, suite.TestSuite):
            return item
        if not callable(item):
            raise TypeError(f"don't know how to make test from: {item}")
        test = item()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError(f"calling {item} returned {test}, not a test")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """The tests of all modules below a directory, or a package, whose file names fit."""
        original = self._top_level_dir
        if top_level_dir is None:
            top_level_dir = original or start_dir
        top_level_dir = os.path.abspath(top_level_dir)
        if top_level_dir not in sys.path:
            sys.path.insert(0, top_level_dir)
        self._top_level_dir = top_level_dir
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            is_importable = start_dir == top_level_dir or os.path.isfile(os.path.join(start_dir, "__init__.py"))
        else:
            try:
                __import__(start_dir)
            except ImportError:
                is_importable = False
            else:
                is_importable = True
                file = getattr(sys.modules[start_dir], "__file__", None)
                if file is None:
                    raise TypeError(f"don't know how to discover from {start_dir!r}")
                start_dir = os.path.abspath(os.path.dirname(file))
                self._top_level_dir = os.path.dirname(start_dir) if original is None else original
        if not is_importable:
            raise ImportError(f"Start directory is not importable: {start_dir!r}")
        tests = list(self._find_tests(start_dir, pattern))
        self._top_level_dir = original
        return self.suiteClass(tests)

    def _module_name(self, path):
        return os.path.splitext(os.path.relpath(path, self._top_level_dir))[0].replace(os.sep, ".")

    def _find_tests(self, directory, pattern):
        from fnmatch import fnmatch

        for name in sorted(os.listdir(directory)):
            path = os.path.join(directory, name)
            if os.path.isfile(path):
                if _MODULE_FILE.match(name) and fnmatch(name, pattern):
                    yield self._load_found(self._module_name(path), pattern)[0]
            elif os.path.isfile(os.path.join(path, "__init__.py")):
                tests, goes_on = None, True
                if fnmatch(name, pattern):
                    tests, goes_on = self._load_found(self._module_name(path), pattern)
                if tests is not None:
                    yield tests
                if goes_on:
                    yield from self._find_tests(path, pattern)

    def _load_found(self, name, pattern):
        """(tests, whether to go on below the package)."""
        try:
            module = __import__(name, fromlist=["*"])
        except case.SkipTest as reason:
            return _skipped_module(name, reason, self.suiteClass), False
        except Exception:
            message = f"Failed to import test module: {name}\n{traceback.format_exc()}"
            return self._failed(name, ImportError(message), message), False
        return self.loadTestsFromModule(module, pattern=pattern), getattr(module, "load_tests", None) is None


def _is_case(item):
    return isinstance(item, type) and issubclass(item, case.TestCase) and item not in _BASES


def _fits(name, pattern):
    """Whether a name fits a pattern in which * stands for anything."""
    from fnmatch import fnmatchcase

    return fnmatchcase(name, pattern)


_BASES = (case.TestCase, case.FunctionTestCase)
defaultTestLoader = TestLoader()
