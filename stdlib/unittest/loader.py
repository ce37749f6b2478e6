"""Suites of tests, and how tests are found in classes and modules."""

import sys
from unittest.case import SkipTest, TestCase, doModuleCleanups

__unittest = True


class TestSuite:
    """Tests that are run one after the other."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, TestSuite):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result, debug=False):
        is_outermost = getattr(result, "_suite_state", None) is None
        if is_outermost:
            result._suite_state = _State(result)
        state = result._suite_state
        for index, test in enumerate(self._tests):
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result, debug)
            elif not isinstance(test, TestCase) or state.enter(type(test)):
                test.debug() if debug else test(result)
            self._tests[index] = _Done(test.countTestCases())
        if is_outermost:
            state.leave()
            result._suite_state = None
        return result

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        """Run the tests; errors go through."""
        for test in self:
            test.debug()


class _Done:
    """Stands for a test that has been run, so that the suite does not keep it alive."""

    def __init__(self, count):
        self._count = count

    def countTestCases(self):
        return self._count

    def __call__(self, result):
        pass

    def debug(self):
        pass


class _Holder:
    """Whom an error outside of tests is reported for."""

    failureException = AssertionError

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0

    def __str__(self):
        return self.description

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"


class _State:
    """Which module and class are set up."""

    def __init__(self, result):
        self._result = result
        self._class = None
        self._class_is_good = True
        self._module = None
        self._module_is_good = True

    def enter(self, cls):
        """Before a test of the class. False: what it needs has failed."""
        if cls is not self._class:
            self._leave_class()
            if cls.__module__ != self._module:
                self._leave_module()
                self._module = cls.__module__
                self._module_is_good = self._call_of_module("setUpModule")
            self._class = cls
            self._class_is_good = True
            if self._module_is_good and not getattr(cls, "__unittest_skip__", False):
                self._class_is_good = self._attempt(f"setUpClass ({_name(cls)})", cls.setUpClass)
                if not self._class_is_good:
                    self._attempt(f"setUpClass ({_name(cls)})", cls.doClassCleanups)
        return self._module_is_good and self._class_is_good

    def leave(self):
        self._leave_class()
        self._leave_module()

    def _leave_class(self):
        cls, self._class = self._class, None
        if cls is None or not self._class_is_good or not self._module_is_good:
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        where = f"tearDownClass ({_name(cls)})"
        self._attempt(where, cls.tearDownClass)
        self._attempt(where, cls.doClassCleanups)

    def _leave_module(self):
        if self._module is not None and self._module_is_good:
            self._call_of_module("tearDownModule")
            self._attempt(f"tearDownModule ({self._module})", doModuleCleanups)
        self._module = None

    def _call_of_module(self, name):
        function = getattr(sys.modules.get(self._module), name, None)
        return function is None or self._attempt(f"{name} ({self._module})", function)

    def _attempt(self, description, function):
        try:
            function()
        except SkipTest as reason:
            self._result.addSkip(_Holder(description), str(reason))
            return False
        except Exception:
            self._result.addError(_Holder(description), sys.exc_info())
            return False
        return True


def _name(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _order(first, second):
    return (first > second) - (first < second)


class TestLoader:
    """Finds tests."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(_order)
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

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
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        suite = self.suiteClass(self.loadTestsFromTestCase(item) for item in map(lambda name: getattr(module, name),
                                                                                dir(module)) if _is_case(item))
        load_tests = getattr(module, "load_tests", None)
        return suite if load_tests is None else load_tests(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name says: a module, a class, a method."""
        parts = name.split(".")
        if module is None:
            module, parts = _import_longest(parts)
        item, parent = module, None
        for part in parts:
            parent, item = item, getattr(item, part)
        if isinstance(item, type(sys)):
            return self.loadTestsFromModule(item)
        if _is_case(item):
            return self.loadTestsFromTestCase(item)
        if isinstance(parent, type) and issubclass(parent, TestCase) and callable(item):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(item, TestSuite):
            return item
        if callable(item):
            test = item()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {item} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {item}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


def _is_case(item):
    return isinstance(item, type) and issubclass(item, TestCase) and item not in _BASES


def _fits(name, pattern):
    """Whether a name fits a pattern in which * stands for anything."""
    head, *rest = pattern.split("*")
    if not name.startswith(head):
        return False
    at = len(head)
    for part in rest[:-1]:
        at = name.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return at == len(name) if not rest else len(name) - at >= len(rest[-1]) and name.endswith(rest[-1])


def _import_longest(parts):
    import importlib
    for count in range(len(parts), 0, -1):
        try:
            return importlib.import_module(".".join(parts[:count])), parts[count:]
        except ModuleNotFoundError as error:
            if count == 1:
                raise error


from unittest.case import FunctionTestCase

_BASES = (TestCase, FunctionTestCase)
defaultTestLoader = TestLoader()
