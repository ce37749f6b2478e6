"""The half of doctest that runs examples, one by one, as unit tests, or all of a module or file."""

import inspect
import io
import linecache
import os
import sys
import traceback
import unittest

import doctest as _doctest
from doctest import DocTestFinder, DocTestParser, OutputChecker, TestResults, _indent


class DocTestFailure(Exception):
    """An example whose output is not the one wanted."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example that has raised something."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class _Output(io.StringIO):
    """What the examples print; taking it ends with a newline."""

    def take(self):
        result = self.getvalue()
        self.seek(0)
        self.truncate()
        return result if not result or result.endswith("\n") else result + "\n"


def _without_detail(message):
    """The name of the exception alone: without its module and what is behind the colon."""
    end = message.find("\n")
    end = len(message) if end < 0 else end
    colon = message.find(":", 0, end)
    end = colon if colon >= 0 else end
    return message[message.rfind(".", 0, end) + 1:end]


class DocTestRunner:
    """Runs DocTests and reports."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}  # name -> (failures, tries, skips)
        self._fakeout = _Output()

    def report_start(self, out, test, example):
        """An example is about to be run."""
        if not self._verbose:
            return
        if example.want:
            out(f"Trying:\n{_indent(example.source)}Expecting:\n{_indent(example.want)}")
        else:
            out(f"Trying:\n{_indent(example.source)}Expecting nothing\n")

    def report_success(self, out, test, example, got):
        """It has given what was wanted."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """It has given something else."""
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """It has raised something."""
        text = "".join(traceback.format_exception(*exc_info))
        out(self._header(test, example) + "Exception raised:\n" + _indent(text))

    def _header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            lineno = test.lineno + example.lineno + 1 if test.lineno is not None and example.lineno is not None else "?"
            lines.append(f'File "{test.filename}", line {lineno}, in {test.name}')
        else:
            lines.append(f"Line {example.lineno + 1}, in {test.name}")
        lines.append("Failed example:")
        return "\n".join(lines) + "\n" + _indent(example.source)

    def _evaluate(self, test, example, number, flags, compileflags):
        """Run one example: (what it has printed, the exception it has raised or None)."""
        filename = f"<doctest {test.name}[{number}]>"
        try:
            exec(compile(example.source, filename, "single", compileflags, True), test.globs)
            exception = None
        except KeyboardInterrupt:
            raise
        except BaseException:
            exception = sys.exc_info()
        return self._fakeout.take(), exception

    def _judge(self, example, got, exception, flags):
        """("success", "failure" or "exception", what it has given)."""
        check = self._checker.check_output
        if exception is None:
            return ("success" if check(example.want, got, flags) else "failure"), got
        message_lines = traceback.format_exception_only(*exception[:2])
        if issubclass(exception[0], SyntaxError):
            # The place in the source is left out, for it is not written in docstrings.
            name = (f"{exception[0].__qualname__}:", f"{exception[0].__module__}.{exception[0].__qualname__}:")
            start = next(index for index, line in enumerate(message_lines) if line.startswith(name))
            message_lines = message_lines[start:]
        message = "".join(message_lines)
        got += "".join(traceback.format_exception(*exception))
        if example.exc_msg is None:
            return "exception", got
        if check(example.exc_msg, message, flags):
            return "success", got
        if flags & _doctest.IGNORE_EXCEPTION_DETAIL and check(_without_detail(example.exc_msg),
                                                              _without_detail(message), flags):
            return "success", got
        return "failure", got

    def _run(self, test, compileflags, out):
        failures = tries = skips = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            tries += 1
            quiet = self.optionflags & _doctest.REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, is_on in example.options.items():
                self.optionflags = self.optionflags | flag if is_on else self.optionflags & ~flag
            if self.optionflags & _doctest.SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            got, exception = self._evaluate(test, example, number, self.optionflags, compileflags)
            outcome, got = self._judge(example, got, exception, self.optionflags)
            if outcome == "success":
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            if not quiet and outcome == "failure":
                self.report_failure(out, test, example, got)
            elif not quiet:
                self.report_unexpected_exception(out, test, example, exception)
            failures += 1
            if self.optionflags & _doctest.FAIL_FAST:
                break
        self.optionflags = original
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = before[0] + failures, before[1] + tries, before[2] + skips
        self.tries += tries
        self.failures += failures
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a DocTest."""
        self.test = test
        if compileflags is None:
            compileflags = 0
            for value in test.globs.values():
                compileflags |= getattr(value, "compiler_flag", 0) if type(value).__name__ == "_Feature" else 0
        saved_stdout, saved_hook = sys.stdout, sys.displayhook
        out = saved_stdout.write if out is None else out
        # Tracebacks show the lines of the examples.
        entered = []
        for number, example in enumerate(test.examples):
            filename = f"<doctest {test.name}[{number}]>"
            entered.append(filename)
            linecache.cache[filename] = len(example.source), None, example.source.splitlines(keepends=True), filename
        sys.stdout = self._fakeout
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, compileflags, out)
        finally:
            sys.stdout, sys.displayhook = saved_stdout, saved_hook
            for filename in entered:
                linecache.cache.pop(filename, None)
            if clear_globs:
                test.globs.clear()
                import builtins

                builtins._ = None

    def summarize(self, verbose=None):
        """Print what became of all tests."""
        verbose = self._verbose if verbose is None else verbose
        without, passed, failed = [], [], []
        total_tries = total_failures = total_skips = 0
        for name, (failures, tries, skips) in self._stats.items():
            total_failures += failures
            total_tries += tries
            total_skips += skips
            if tries == 0:
                without.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, (failures, tries, skips)))

        def items(count):
            return f"{count} item" + ("s" if count != 1 else "")

        def tests(count):
            return f"{count} test" + ("s" if count != 1 else "")

        if verbose:
            if without:
                print(f"{items(len(without))} had no tests:")
                for name in sorted(without):
                    print(f"    {name}")
            if passed:
                print(f"{items(len(passed))} passed all tests:")
                for name, count in sorted(passed):
                    print(f" {count:3d} test{'s' if count != 1 else ''} in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{items(len(failed))} had failures:")
            for name, (failures, tries, _) in sorted(failed):
                print(f" {failures:3d} of {tries:3d} in {name}")
        if verbose:
            print(f"{tests(total_tries)} in {items(len(self._stats))}.")
            text = f"{total_tries - total_failures} passed"
            if total_failures:
                text += f" and {total_failures} failed"
            print(f"{text}.")
        if total_failures:
            text = f"***Test Failed*** {total_failures} failure" + ("s" if total_failures != 1 else "")
            if total_skips:
                text += f" and {total_skips} skipped test" + ("s" if total_skips != 1 else "")
            print(f"{text}.")
        elif verbose:
            print("Test passed.")
        return TestResults(total_failures, total_tries, skipped=total_skips)

    def merge(self, other):
        """Add what another runner has counted."""
        for name, counts in other._stats.items():
            before = self._stats.get(name, (0, 0, 0))
            self._stats[name] = tuple(left + right for left, right in zip(before, counts))


class DebugRunner(DocTestRunner):
    """Raises an exception at the first example that fails."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def _sum_up(runner, report):
    if report:
        runner.summarize()
    if _doctest.master is None:
        _doctest.master = runner
    else:
        _doctest.master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Run the examples of a module, by default the script."""
    m = sys.modules.get("__main__") if m is None else m
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _sum_up(runner, report)


def _read_file(filename, module_relative, package, encoding):
    if module_relative:
        if package is None:
            package = sys._getframe(2).f_globals.get("__name__", "__main__")
        module = sys.modules[package] if isinstance(package, str) else package
        base = os.path.dirname(getattr(module, "__file__", None) or os.path.abspath(sys.argv[0]))
        filename = os.path.join(base, *filename.split("/"))
    with open(filename, encoding=encoding or "utf-8") as file:
        return file.read(), filename


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Run the examples of a file."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    text, filename = _read_file(filename, module_relative, package, encoding)
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or os.path.basename(filename), filename, 0))
    return _sum_up(runner, report)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of one object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


_unittest_flags = 0


def set_unittest_reportflags(flags):
    """The flags of reports within unittest."""
    global _unittest_flags
    if flags & _doctest.REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    old, _unittest_flags = _unittest_flags, flags
    return old


class DocTestCase(unittest.TestCase):
    """A DocTest as a unit test."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        unittest.TestCase.__init__(self)
        self._dt_optionflags = optionflags
        self._dt_checker = checker
        self._dt_test = test
        self._dt_setUp = setUp
        self._dt_tearDown = tearDown

    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        flags = self._dt_optionflags
        if not flags & _doctest.REPORTING_FLAGS:
            flags |= _unittest_flags
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = "-" * 70
        output = io.StringIO()
        results = runner.run(self._dt_test, out=output.write, clear_globs=False)
        if results.skipped and results.skipped == len(self._dt_test.examples):
            raise unittest.SkipTest("all examples were skipped")
        if results.failed:
            raise self.failureException(self.format_failure(output.getvalue()))

    def format_failure(self, err):
        """What a failure says."""
        test = self._dt_test
        lineno = "unknown line number" if test.lineno is None else f"{test.lineno}"
        last_name = ".".join(test.name.split(".")[-1:])
        return (f"Failed doctest test for {test.name}\n"
                f'  File "{test.filename}", line {lineno}, in {last_name}\n\n{err}')

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._dt_test == other._dt_test

    def __hash__(self):
        return hash((self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker))

    def __repr__(self):
        name = self._dt_test.name.split(".")
        return f"{name[-1]} ({'.'.join(name[:-1])})"

    __str__ = __repr__

    def shortDescription(self):
        return "Doctest: " + self._dt_test.name


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The DocTests of a module as a suite."""
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
    if isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    finder = DocTestFinder() if test_finder is None else test_finder
    suite = unittest.TestSuite()
    for test in sorted(finder.find(module, globs=globs, extraglobs=extraglobs)):
        if test.examples:
            if not test.filename:
                test.filename = module.__file__
            suite.addTest(DocTestCase(test, **options))
    return suite


def DocFileSuite(*paths, **kw):
    """The examples of files as a suite."""
    suite = unittest.TestSuite()
    parser = kw.pop("parser", DocTestParser())
    encoding, globs, package = kw.pop("encoding", None), kw.pop("globs", None) or {}, kw.pop("package", None)
    is_relative = kw.pop("module_relative", True)
    for path in paths:
        text, filename = _read_file(path, is_relative, package, encoding)
        test = parser.get_doctest(text, {**globs, "__file__": filename}, os.path.basename(path), filename, 0)
        suite.addTest(DocTestCase(test, **kw))
    return suite


for _name in ("DebugRunner", "DocFileSuite", "DocTestCase", "DocTestFailure", "DocTestRunner", "DocTestSuite",
              "UnexpectedException", "run_docstring_examples", "set_unittest_reportflags", "testfile", "testmod"):
    globals()[_name].__module__ = "doctest"
