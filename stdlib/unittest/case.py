"""TestCase: how one test runs, and what leaves tests out."""

import contextlib
import sys
from unittest._assertions import Assertions

__unittest = True


class SkipTest(Exception):
    """Raised in a test that is to be left out."""


class _ShouldStop(Exception):
    """Ends a test in which an inner part has failed."""


class _UnexpectedSuccess(Exception):
    """A test that was expected to fail has not."""


# ---- Leaving tests out

def _identity(item):
    return item


def skip(reason):
    """Decorator: leave a test or a class out."""
    def mark(item):
        if not isinstance(item, type):
            def left_out(*args, **kwargs):
                raise SkipTest(reason)
            for name in "__module__", "__name__", "__qualname__", "__doc__":
                setattr(left_out, name, getattr(item, name))
            left_out.__wrapped__ = item
            item = left_out
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if callable(reason) and not isinstance(reason, str):
        item, reason = reason, ""
        return mark(item)
    return mark


def skipIf(condition, reason):
    """Decorator: leave the test out if the condition holds."""
    return skip(reason) if condition else _identity


def skipUnless(condition, reason):
    """Decorator: leave the test out unless the condition holds."""
    return _identity if condition else skip(reason)


def expectedFailure(item):
    """Decorator: the test is known to fail."""
    item.__unittest_expecting_failure__ = True
    return item


# ---- What is done at the end

def _run_all(cleanups):
    """Call the last one first; the errors are returned."""
    errors = []
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    return errors


def _enter(manager, add_cleanup):
    enter = getattr(type(manager), "__enter__", None)
    leave = getattr(type(manager), "__exit__", None)
    if enter is None or leave is None:
        kind = type(manager)
        raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol")
    result = enter(manager)
    add_cleanup(leave, manager, None, None, None)
    return result


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Have a function called when the tests of the module are over."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context that ends with the tests of the module."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Call the functions for the end of the module."""
    errors = _run_all(_module_cleanups)
    if errors:
        raise errors[0]


# ---- One test

class _Outcome:
    """What has become of a test so far."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expected_failure = None
        self.reports_parts = hasattr(result, "addSubTest")

    @contextlib.contextmanager
    def watch(self, test, is_part=False):
        was_success = self.success
        self.success = True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as reason:
            self.success = False
            self.result.addSkip(test, str(reason))
        except _ShouldStop:
            pass
        except:
            error = sys.exc_info()
            if self.expecting_failure:
                self.expected_failure = error
            else:
                self.success = False
                if is_part:
                    self.result.addSubTest(test.test_case, test, error)
                elif issubclass(error[0], test.failureException):
                    self.result.addFailure(test, error)
                else:
                    self.result.addError(test, error)
            error = None
        else:
            if is_part and self.success:
                self.result.addSubTest(test.test_case, test, None)
        finally:
            self.success = self.success and was_success


class TestCase(Assertions):
    """A class whose test methods are run one by one, each on an instance of its own."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2**16

    def __init_subclass__(cls, *args, **kwargs):
        cls.__unittest_skip__ = cls.__dict__.get("__unittest_skip__", getattr(cls, "__unittest_skip__", False))
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    _class_cleanups = []

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._cleanups = []
        self._part = None
        self._type_equality = {}
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError(f"no such test method in {self.__class__}: {methodName}") from None
            self._testMethodDoc = "No test"
        else:
            self._testMethodDoc = method.__doc__

    # What tests may override
    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test."""

    @classmethod
    def setUpClass(cls):
        """Called before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the last test of the class."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.result import TestResult
        return TestResult()

    # Names
    def shortDescription(self):
        """The first line of the test's docstring, or None."""
        return self._testMethodDoc.strip().split("\n")[0].strip() if self._testMethodDoc else None

    def id(self):
        return f"{_class_name(type(self))}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({_class_name(type(self))}.{self._testMethodName})"

    def __repr__(self):
        return f"<{_class_name(type(self))} testMethod={self._testMethodName}>"

    # Cleanups
    def addCleanup(self, function, /, *args, **kwargs):
        """Have a function called after tearDown, the last one first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context that ends with the test."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = [(type(error), error, error.__traceback__) for error in _run_all(cls._class_cleanups)]

    def doCleanups(self):
        """Call what addCleanup has been given. True if all went well."""
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.watch(self):
                self._call_cleanup(function, args, kwargs)
        return outcome.success

    # Running
    def _skip_reason(self, method):
        for item in type(self), method:
            if getattr(item, "__unittest_skip__", False):
                return getattr(item, "__unittest_skip_why__", "")
        return None

    def run(self, result=None):
        """Run the test and report to the result."""
        is_own = result is None
        if is_own:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", lambda: None)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            reason = self._skip_reason(method)
            if reason is not None:
                result.addSkip(self, reason)
            else:
                self._run_method(method, result)
            return result
        finally:
            result.stopTest(self)
            if is_own:
                getattr(result, "stopTestRun", lambda: None)()

    def _run_method(self, method, result):
        expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(
            method, "__unittest_expecting_failure__", False)
        outcome = self._outcome = _Outcome(result)
        try:
            with outcome.watch(self):
                self._call_set_up()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.watch(self):
                    self._call_method(method)
                outcome.expecting_failure = False
                with outcome.watch(self):
                    self._call_tear_down()
            self.doCleanups()
            if not outcome.success:
                return
            if not expecting:
                result.addSuccess(self)
            elif outcome.expected_failure:
                result.addExpectedFailure(self, outcome.expected_failure)
            else:
                result.addUnexpectedSuccess(self)
        finally:
            outcome.expected_failure = None
            self._outcome = None

    # How the steps of a test are called; cases whose steps are coroutines do it in a loop.
    def _call_set_up(self):
        self.setUp()

    def _call_method(self, method):
        self._check_is_none(method(), method)

    def _call_tear_down(self):
        self.tearDown()

    def _call_cleanup(self, function, args, kwargs):
        function(*args, **kwargs)

    def _check_is_none(self, result, method):
        if result is not None:
            import warnings
            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                          DeprecationWarning, stacklevel=4)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        """Run the test; errors go through."""
        method = getattr(self, self._testMethodName)
        reason = self._skip_reason(method)
        if reason is not None:
            raise SkipTest(reason)
        self._call_set_up()
        self._call_method(method)
        self._call_tear_down()
        while self._cleanups:
            self._call_cleanup(*self._cleanups.pop())

    def skipTest(self, reason):
        """Leave the test out from here on."""
        raise SkipTest(reason)

    @contextlib.contextmanager
    def subTest(self, msg=None, **params):
        """A part of a test that fails on its own, without ending the test."""
        if self._outcome is None or not self._outcome.reports_parts:
            yield
            return
        outer = self._part
        known = {**outer.params, **params} if outer is not None else params
        self._part = _SubTest(self, msg, known)
        try:
            with self._outcome.watch(self._part, is_part=True):
                yield
            if not self._outcome.success and self._outcome.result.failfast:
                raise _ShouldStop
            if self._outcome.expected_failure:
                raise _ShouldStop
        finally:
            self._part = outer


class _SubTest(TestCase):
    """What subTest reports about."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        parts = []
        if self._message is not None:
            parts.append(f"[{self._message}]")
        if self.params:
            inner = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
            parts.append(f"({inner})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._description()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._description()}"


class FunctionTestCase(TestCase):
    """A plain function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._function = testFunc
        self._set_up = setUp
        self._tear_down = tearDown
        self._description = description

    def setUp(self):
        if self._set_up is not None:
            self._set_up()

    def tearDown(self):
        if self._tear_down is not None:
            self._tear_down()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __str__(self):
        return f"{_class_name(type(self))} ({self._function.__name__})"

    def shortDescription(self):
        text = self._description or self._function.__doc__
        return text.split("\n")[0].strip() if text else None


def _class_name(cls):
    return f"{cls.__module__}.{cls.__qualname__}"
