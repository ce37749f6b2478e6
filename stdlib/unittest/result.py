"""What has become of tests."""

import sys
import traceback

__unittest = True

STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def failfast(method):
    """Decorator: after the method no further tests, if the result is to stop at the first failure."""
    import functools

    @functools.wraps(method)
    def stopping(self, *args, **kwargs):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kwargs)

    return stopping


class TestResult:
    """Collects what the tests report."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.testsRun = 0
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def __repr__(self):
        return (f"<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")

    def printErrors(self):
        """Called after the last test by the runner."""

    def startTestRun(self):
        """Called before the first test."""

    def stopTestRun(self):
        """Called after the last test."""

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        """Called after each test."""
        self._restoreStdout()
        self._mirrorOutput = False

    # What tests print is kept back, and shown with their failures.
    def _setupStdout(self):
        if self.buffer:
            if self._stdout_buffer is None:
                import io

                self._stdout_buffer = io.StringIO()
                self._stderr_buffer = io.StringIO()
            sys.stdout = self._stdout_buffer
            sys.stderr = self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for stream, original, line in ((sys.stdout, self._original_stdout, STDOUT_LINE),
                                           (sys.stderr, self._original_stderr, STDERR_LINE)):
                text = _in_whole_lines(stream.getvalue())
                if text:
                    original.write(line % text)
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for buffer in self._stdout_buffer, self._stderr_buffer:
            buffer.seek(0)
            buffer.truncate()

    def _bad(self):
        if getattr(self, "failfast", False):
            self.stop()

    def addError(self, test, err):
        self._bad()
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addFailure(self, test, err):
        self._bad()
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._bad()
            is_failure = issubclass(err[0], test.failureException)
            (self.failures if is_failure else self.errors).append((subtest, self._exc_info_to_string(err, test)))
            self._mirrorOutput = True

    def addSuccess(self, test):
        """Called for a test that went well."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self._bad()
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not self.failures and not self.errors and not getattr(self, "unexpectedSuccesses", ())

    def stop(self):
        """No further tests."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        kind, value, entry = err
        entry = _without_own_frames(entry, issubclass(kind, getattr(test, "failureException", AssertionError)))
        told = traceback.TracebackException(kind, value.with_traceback(entry), entry, capture_locals=self.tb_locals,
                                            compact=True)
        lines = list(told.format())
        if self.buffer:
            for stream, line in (sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE):
                text = _in_whole_lines(stream.getvalue())
                if text:
                    lines.append(line % text)
        return "".join(lines)


def _in_whole_lines(text):
    return text + "\n" if text and not text.endswith("\n") else text


def _is_own(entry):
    return "__unittest" in entry.tb_frame.f_globals


def _without_own_frames(entry, is_failure):
    """The traceback without the frames of this package: those before the test, and the assertions in it."""
    while entry is not None and _is_own(entry):
        entry = entry.tb_next
    if is_failure:
        last = entry
        while last is not None and last.tb_next is not None:
            if _is_own(last.tb_next):
                last.tb_next = None
            last = last.tb_next
    return entry
