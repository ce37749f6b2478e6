"""Running tests and telling what has become of them."""

import sys
import time
import warnings
from unittest.result import TestResult

__unittest = True


class _WritelnDecorator:
    """A stream that can end lines."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write("\n")


class TextTestResult(TestResult):
    """Writes about each test as it ends."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._line_is_open = False

    def getDescription(self, test):
        first_line = test.shortDescription()
        return f"{test}\n{first_line}" if self.descriptions and first_line else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._open_line(test)

    def _open_line(self, test):
        self.stream.write(self.getDescription(test) + " ... ")
        self.stream.flush()
        self._line_is_open = True

    def _tell(self, word, dot):
        if self.showAll:
            self.stream.writeln(word)
            self._line_is_open = False
        elif self.dots:
            self.stream.write(dot)
        self.stream.flush()

    def _tell_of(self, test, word, dot):
        """The same for what may be no test, or a part of one whose line is open."""
        if self.showAll and type(test).__name__ == "_SubTest":
            if self._line_is_open:
                self.stream.writeln()
            self.stream.write("  " + self.getDescription(test) + " ... ")
        elif self.showAll and not self._line_is_open:
            self._open_line(test)
        self._tell(word, dot)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            is_failure = issubclass(err[0], subtest.failureException)
            self._tell_of(subtest, "FAIL" if is_failure else "ERROR", "F" if is_failure else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell_of(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._tell_of(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell_of(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell_of(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell_of(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell_of(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f"{flavour}: {self.getDescription(test)}")
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)
        self.stream.flush()


class TextTestRunner:
    """Runs tests and tells on a stream what has become of them."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        self.durations = durations
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            seconds = time.perf_counter() - start
        result.printErrors()
        self._tell_total(result, seconds)
        return result

    def _tell_total(self, result, seconds):
        stream = self.stream
        if hasattr(result, "separator2"):
            stream.writeln(result.separator2)
        count = result.testsRun
        stream.writeln(f"Ran {count} test{'' if count == 1 else 's'} in {seconds:.3f}s")
        stream.writeln()
        counts = (("failures", result.failures), ("errors", result.errors), ("skipped", result.skipped),
                  ("expected failures", result.expectedFailures),
                  ("unexpected successes", result.unexpectedSuccesses))
        details = [f"{word}={len(items)}" for word, items in counts if items]
        if not result.wasSuccessful():
            verdict = "FAILED"
        elif count == 0 and not result.skipped:
            verdict = "NO TESTS RAN"
        else:
            verdict = "OK"
        stream.writeln(f"{verdict} ({', '.join(details)})" if details else verdict)
        stream.flush()
