"""Suites of tests."""

import sys
from unittest import case

__unittest = True


class BaseTestSuite:
    """Tests that are run one after the other; nothing is set up for their classes and modules."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        """A test that has been run is not kept alive; it still counts."""
        try:
            test = self._tests[index]
        except TypeError:  # a subclass keeps its tests in its own way
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        """Run the tests; errors go through."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests that are run one after the other, with what their classes and modules set up."""

    def run(self, result, debug=False):
        state = getattr(result, "_suite_state", None)
        is_outermost = state is None
        if is_outermost:
            state = result._suite_state = _State(result, debug)
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_suite(test) or state.enter(test.__class__):
                if debug:
                    test.debug()
                else:
                    test(result)
                if self._cleanup:
                    self._removeTestAtIndex(index)
        if is_outermost:
            state.leave()
            result._suite_state = None
        return result

    def debug(self):
        """Run the tests; errors go through."""
        self.run(_DebugResult(), True)


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _DebugResult:
    """Whom nothing is reported to."""

    shouldStop = False


class _ErrorHolder:
    """Whom an error outside of tests is reported for."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        """There is nothing to run."""

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _State:
    """Which module and class are set up."""

    def __init__(self, result, lets_errors_through):
        self._result = result
        self._lets_errors_through = lets_errors_through
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
                self._module_is_good = self._set_up_module()
            self._class = cls
            self._class_is_good = True
            if self._module_is_good and not getattr(cls, "__unittest_skip__", False):
                self._class_is_good = self._set_up_class(cls)
        return self._module_is_good and self._class_is_good

    def leave(self):
        self._leave_class()
        self._leave_module()

    def _set_up_module(self):
        function = getattr(sys.modules.get(self._module), "setUpModule", None)
        if function is None:
            return True
        where = f"setUpModule ({self._module})"
        with _Kept(self._result):
            good = self._attempt(where, function)
            if not good:
                self._attempt(where, case.doModuleCleanups)
        return good

    def _set_up_class(self, cls):
        function = getattr(cls, "setUpClass", None)
        if function is None:
            return True
        where = f"setUpClass ({_name(cls)})"
        with _Kept(self._result):
            good = self._attempt(where, function)
            if not good:
                self._clean_up_class(where, cls)
        return good

    def _leave_class(self):
        cls, self._class = self._class, None
        if cls is None or not self._class_is_good or not self._module_is_good:
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        where = f"tearDownClass ({_name(cls)})"
        with _Kept(self._result):
            if getattr(cls, "tearDownClass", None) is not None:
                self._attempt(where, cls.tearDownClass)
            self._clean_up_class(where, cls)

    def _clean_up_class(self, where, cls):
        if getattr(cls, "doClassCleanups", None) is None:
            return
        cls.doClassCleanups()
        for error in cls.tearDown_exceptions:
            if self._lets_errors_through:
                raise error[1]
            self._report(where, error)

    def _leave_module(self):
        name, self._module = self._module, None
        if name is None or not self._module_is_good or name not in sys.modules:
            return
        where = f"tearDownModule ({name})"
        function = getattr(sys.modules[name], "tearDownModule", None)
        with _Kept(self._result):
            if function is not None:
                self._attempt(where, function)
            self._attempt(where, case.doModuleCleanups)

    def _attempt(self, where, function):
        try:
            function()
        except Exception:
            if self._lets_errors_through:
                raise
            self._report(where, sys.exc_info())
            return False
        return True

    def _report(self, where, error):
        if isinstance(error[1], case.SkipTest) and hasattr(self._result, "addSkip"):
            self._result.addSkip(_ErrorHolder(where), str(error[1]))
        else:
            self._result.addError(_ErrorHolder(where), error)


class _Kept:
    """What is printed meanwhile is kept back, if the result wants that."""

    def __init__(self, result):
        self._result = result

    def __enter__(self):
        getattr(self._result, "_setupStdout", _nothing)()

    def __exit__(self, *exc_info):
        getattr(self._result, "_restoreStdout", _nothing)()


def _nothing():
    pass


def _name(cls):
    return f"{cls.__module__}.{cls.__qualname__}"
