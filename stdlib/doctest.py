"""Examples in docstrings and texts: found, run, and compared with the output that is written below them."""

import inspect
import linecache
import re
from collections import namedtuple

import difflib

__all__ = ["register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE",
           "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF",
           "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest",
           "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure",
           "UnexpectedException", "testmod", "testfile", "run_docstring_examples", "DocTestSuite", "DocFileSuite",
           "set_unittest_reportflags", "script_from_examples", "testsource"]

OPTIONFLAGS_BY_NAME = {}
BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."
master = None


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples failed and how many were tried; how many were left out is an attribute."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        if self.skipped:
            return f"TestResults(failed={self.failed}, attempted={self.attempted}, skipped={self.skipped})"
        return f"TestResults(failed={self.failed}, attempted={self.attempted})"


def register_optionflag(name):
    """The flag of a name, made if it is new."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP |
                    IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST


def _indent(text, indent=4):
    """A text with blanks in front of each line that is not empty."""
    return re.sub("(?m)^(?!$)", indent * " ", text)


class Example:
    """A statement, and what it is to print or to raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        self.exc_msg = exc_msg + "\n" if exc_msg is not None and not exc_msg.endswith("\n") else exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = options if options is not None else {}

    def _fields(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._fields() == other._fields()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, which are run in one namespace."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        shown = "no examples" if count == 0 else "1 example" if count == 1 else f"{count} examples"
        return f"<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>"

    def _fields(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._fields() == other._fields()

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        lineno = self.lineno if self.lineno is not None else -1
        other_lineno = other.lineno if other.lineno is not None else -1
        return (self.name, self.filename, lineno, id(self)) < (other.name, other.filename, other_lineno, id(other))


class DocTestParser:
    """Takes texts apart into examples and what stands between them."""

    _example = re.compile(r"""
        (?P<source>(?:^(?P<indent>[ ]*) >>>    .*)  (?:\n[ ]*  \.\.\. .*)*)  \n?
        (?P<want> (?:(?![ ]*$) (?![ ]*>>>) .+$\n?)* )""", re.MULTILINE | re.VERBOSE)
    _exception = re.compile(r"""
        ^(?P<hdr> Traceback\ \( (?: most\ recent\ call\ last | innermost\ last) \) : )
        \s* $ (?P<stack> .*?) ^ (?P<msg> \w+ .*)""", re.VERBOSE | re.MULTILINE | re.DOTALL)
    _directive = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE)

    def parse(self, string, name="<string>"):
        """Texts and Examples in turns."""
        string = string.expandtabs()
        indents = [len(line) - len(line.lstrip(" ")) for line in string.split("\n") if line.strip()]
        if indents and min(indents):
            string = "\n".join(line[min(indents):] for line in string.split("\n"))
        parts = []
        at = lineno = 0
        for match in self._example.finditer(string):
            parts.append(string[at:match.start()])
            lineno += string.count("\n", at, match.start())
            source, options, want, message = self._take_apart(match, name, lineno)
            if not self._is_comment(source):
                indent = (min(indents) if indents else 0) + len(match["indent"])
                parts.append(Example(source, want, message, lineno, indent, options))
            lineno += string.count("\n", match.start(), match.end())
            at = match.end()
        parts.append(string[at:])
        return parts

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text as a DocTest."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """The examples of a text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    @staticmethod
    def _is_comment(source):
        return re.fullmatch(r"[ ]*(#.*)?", source.strip("\n")) is not None

    def _take_apart(self, match, name, lineno):
        indent = len(match["indent"])
        source_lines = match["source"].split("\n")
        for index, line in enumerate(source_lines):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(f"line {lineno + index + 1} of the docstring for {name} lacks blank after "
                                 f"{line[indent:indent + 3]}: {line!r}")
        self._check_prefix(source_lines[1:], " " * indent + ".", name, lineno)
        source = "\n".join(line[indent + 4:] for line in source_lines)
        want_lines = match["want"].split("\n")
        if len(want_lines) > 1 and not want_lines[-1].strip():
            del want_lines[-1]
        self._check_prefix(want_lines, " " * indent, name, lineno + len(source_lines))
        want = "\n".join(line[indent:] for line in want_lines)
        exception = self._exception.match(want)
        return source, self._options(source, name, lineno), want, exception["msg"] if exception else None

    @staticmethod
    def _check_prefix(lines, prefix, name, lineno):
        for index, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(f"line {lineno + index + 1} of the docstring for {name} has inconsistent leading "
                                 f"whitespace: {line!r}")

    def _options(self, source, name, lineno):
        options = {}
        for match in self._directive.finditer(source):
            for option in match[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and self._is_comment(source):
            raise ValueError(f"line {lineno} of the doctest for {name} has an option directive on a line with no "
                             f"example: {source!r}")
        return options


class DocTestFinder:
    """Finds the docstrings of a module, class or function, and of all in it."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The DocTests, sorted by name."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                                 f"{type(obj)!r}")
        if module is None:
            module = inspect.getmodule(obj)
        lines = None
        try:
            file = inspect.getsourcefile(obj) or getattr(module, "__file__", None)
            lines = linecache.getlines(file) or None
        except TypeError:
            file = None
        if globs is None:
            globs = {} if not module else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module or None, file, lines, globs, {})
        tests.sort()
        return tests

    def _is_from(self, module, obj):
        if module is None:
            return True
        if inspect.getmodule(obj) is not None and not isinstance(obj, property):
            return module is inspect.getmodule(obj)
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if hasattr(obj, "__objclass__"):
            return module.__name__ == obj.__objclass__.__module__
        if inspect.isclass(obj) or hasattr(obj, "__module__"):
            return module.__name__ == obj.__module__
        if isinstance(obj, property):
            return True
        raise ValueError("object must be a class or function")

    @staticmethod
    def _is_routine(obj):
        return inspect.isroutine(inspect.unwrap(obj) if not isinstance(obj, property) else obj)

    def _find(self, tests, obj, name, module, file, lines, globs, seen):
        if self._verbose:
            print(f"Finding tests in {name}")
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._test_of(obj, name, module, file, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in obj.__dict__.items():
                if (self._is_routine(value) or inspect.isclass(value)) and self._is_from(module, value):
                    self._find(tests, value, f"{name}.{key}", module, file, lines, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                if not isinstance(key, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(key)!r}")
                if not (inspect.isroutine(value) or inspect.isclass(value) or inspect.ismodule(value) or
                        isinstance(value, str)):
                    raise ValueError("DocTestFinder.find: __test__ values must be strings, functions, methods, "
                                     f"classes, or modules: {type(value)!r}")
                self._find(tests, value, f"{name}.__test__.{key}", module, file, lines, globs, seen)
        if inspect.isclass(obj):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if ((self._is_routine(value) or inspect.isclass(value) or isinstance(value, property)) and
                        self._is_from(module, value)):
                    self._find(tests, value, f"{name}.{key}", module, file, lines, globs, seen)

    def _test_of(self, obj, name, module, file, globs, lines):
        docstring = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        if not isinstance(docstring, str):
            docstring = str(docstring)
        if not docstring and self._exclude_empty:
            return None
        filename = file
        if module is not None:
            filename = getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(docstring, globs, name, filename, self._line_of(obj, docstring, lines))

    def _line_of(self, obj, docstring, lines):
        """The number of the line where the docstring begins, or None."""
        lineno = None
        if inspect.ismodule(obj) and docstring:
            lineno = 0
        if inspect.isclass(obj) and docstring and lines is not None:
            pattern = re.compile(rf"^\s*class\s*{re.escape(getattr(obj, '__name__', '-'))}\b")
            lineno = next((number for number, line in enumerate(lines) if pattern.match(line)), None)
        if inspect.ismethod(obj):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isroutine(obj) and getattr(obj, "__doc__", None):
            obj = inspect.unwrap(obj)
            if not hasattr(obj, "__code__"):
                return None
            obj = obj.__code__
        if inspect.istraceback(obj):
            obj = obj.tb_frame
        if inspect.isframe(obj):
            obj = obj.f_code
        if inspect.iscode(obj):
            lineno = obj.co_firstlineno - 1
        if lineno is None:
            return None
        if lines is None:
            return lineno + 1
        pattern = re.compile(r'(^|.*:)\s*\w*("|\')')
        return next((number for number in range(lineno, len(lines)) if pattern.match(lines[number])), None)


class OutputChecker:
    """Says whether an output is the one that was wanted, and shows the difference."""

    def _ascii(self, s):
        return str(s.encode("ASCII", "backslashreplace"), "ASCII")

    def check_output(self, want, got, optionflags):
        """Whether `got` is as wanted."""
        got, want = self._ascii(got), self._ascii(want)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def _diff_kind(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        if optionflags & REPORT_NDIFF:
            return True
        return want.count("\n") > 2 and got.count("\n") > 2

    def output_difference(self, example, got, optionflags):
        """A text that shows both."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if self._diff_kind(want, got, optionflags):
            want_lines, got_lines = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                lines, kind = list(difflib.unified_diff(want_lines, got_lines, n=2))[2:], \
                    "unified diff with -expected +actual"
            elif optionflags & REPORT_CDIFF:
                lines, kind = list(difflib.context_diff(want_lines, got_lines, n=2))[2:], \
                    "context diff with expected followed by actual"
            else:
                lines, kind = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want_lines, got_lines)), \
                    "ndiff with -expected +actual"
            return f"Differences ({kind}):\n" + _indent("".join(lines))
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        return f"Expected nothing\nGot:\n{_indent(got)}" if got else "Expected nothing\nGot nothing\n"


def _ellipsis_match(want, got):
    """Whether the pieces between the ellipses stand in `got` in order."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    start, end = 0, len(got)
    if not got.startswith(first):
        return False
    start = len(first)
    if not got.endswith(last):
        return False
    end -= len(last)
    if start > end:
        return False
    for piece in middle:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


from _doctest_running import (
    DebugRunner,
    DocFileSuite,
    DocTestCase,
    DocTestFailure,
    DocTestRunner,
    DocTestSuite,
    UnexpectedException,
    run_docstring_examples,
    set_unittest_reportflags,
    testfile,
    testmod,
)


def script_from_examples(s):
    """The examples of a text as a script; what is between them, and wanted, as comments."""
    output = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            output.append(piece.source[:-1])
            if piece.want:
                output.append("# Expected:")
                output += ["## " + line for line in piece.want.split("\n")[:-1]]
        else:
            output += ["# " + line.rstrip() if line.strip() else "#" for line in piece.split("\n")[:-1]]
    while output and output[-1] == "#":
        output.pop()
    while output and output[0] == "#":
        output.pop(0)
    return "\n".join(output) + "\n"


def testsource(module, name):
    """The examples of an object as a script."""
    if not inspect.ismodule(module):
        module = __import__(module, fromlist=["*"])
    tests = [test for test in DocTestFinder().find(module) if test.name == name]
    if not tests:
        raise ValueError(name, "not found in tests")
    return script_from_examples(tests[0].docstring)
