"""The assertions of TestCase, with the words in which they fail."""

import collections
import sys
import warnings

__unittest = True

_MOST_SHOWN = 80


def shown(value, short=False):
    """The repr of a value, long ones cut off."""
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    if not short or len(text) < _MOST_SHOWN:
        return text
    return text[:_MOST_SHOWN] + " [truncated]..."


_PLACEHOLDER = 12  # about the length of "[999 chars]"
_ENDS = 5  # how much of a text is shown at least at its beginning and end
_DIFFERING = _MOST_SHOWN - (3 * _ENDS + 2 * _PLACEHOLDER)


def _without_middle(text, head, tail):
    left_out = len(text) - head - tail
    return f"{text[:head]}[{left_out} chars]{text[len(text) - tail:]}" if left_out > _PLACEHOLDER else text


def _common_length(texts):
    first, last = min(texts), max(texts)
    for index, character in enumerate(first):
        if last[index] != character:
            return index
    return len(first)


def _shown_together(*values):
    """The reprs of values. Of long ones the middle of what they begin with alike is left out, then of the rest."""
    texts = [shown(value) for value in values]
    longest = max(map(len, texts))
    if longest <= _MOST_SHOWN:
        return texts
    common = _common_length(texts)
    head, rests = texts[0][:common], [text[common:] for text in texts]
    room = _MOST_SHOWN - (longest - common + _ENDS + _PLACEHOLDER)
    if room > _ENDS:
        return [_without_middle(head, _ENDS, room) + rest for rest in rests]
    head = _without_middle(head, _ENDS, _ENDS)
    return [head + _without_middle(rest, _DIFFERING, _ENDS) for rest in rests]


class _Expectation:
    """assertRaises and its like as context managers."""

    def __init__(self, expected, test_case, pattern=None):
        self.test_case = test_case
        self.expected = expected
        self.pattern = pattern
        self.msg = None
        self.callable_name = None

    def handle(self, name, args, kwargs):
        """Be the context, or call the function in it."""
        try:
            kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            if not all(isinstance(kind, type) and issubclass(kind, self.base_type) for kind in kinds):
                raise TypeError(f"{name}() arg 1 must be {self.base_text}")
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
                return self
            function, *args = args
            self.callable_name = getattr(function, "__name__", str(function))
            with self:
                function(*args, **kwargs)
        finally:
            self = None  # no cycle through the frame

    def fail(self, message):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, message))

    def fail_not_raised(self, verb):
        kind = getattr(self.expected, "__name__", None) or str(self.expected)
        by = f" by {self.callable_name}" if self.callable_name else ""
        self.fail(f"{kind} not {verb}{by}")

    def matches(self, text):
        import re
        pattern = re.compile(self.pattern) if isinstance(self.pattern, (str, bytes)) else self.pattern
        return pattern.search(text), pattern.pattern


class _RaisesExpectation(_Expectation):
    base_type = BaseException
    base_text = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            self.fail_not_raised("raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.pattern is None:
            return True
        found, pattern = self.matches(str(exc_value))
        if not found:
            self.fail(f'"{pattern}" does not match "{exc_value}"')
        return True


class _WarnsExpectation(_Expectation):
    base_type = Warning
    base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.manager = warnings.catch_warnings(record=True)
        self.warnings = self.manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.manager.__exit__(exc_type, exc_value, traceback)
        if exc_type is not None:
            return
        first = None
        for caught in self.warnings:
            if not isinstance(caught.message, self.expected):
                continue
            first = first or caught.message
            if self.pattern is not None and not self.matches(str(caught.message))[0]:
                continue
            self.warning = caught.message
            self.filename = caught.filename
            self.lineno = caught.lineno
            return
        if first is not None:
            pattern = getattr(self.pattern, "pattern", self.pattern)
            self.fail(f'"{pattern}" does not match "{first}"')
        self.fail_not_raised("triggered")


class Assertions:
    """Base of TestCase."""

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _check(self, holds, msg, standard):
        if not holds:
            raise self.failureException(self._formatMessage(msg, standard()))

    def fail(self, msg=None):
        """Fail now."""
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        self._check(expr, msg, lambda: f"{shown(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        self._check(not expr, msg, lambda: f"{shown(expr)} is not false")

    def assertIs(self, expr1, expr2, msg=None):
        self._check(expr1 is expr2, msg, lambda: f"{shown(expr1)} is not {shown(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        self._check(expr1 is not expr2, msg, lambda: f"unexpectedly identical: {shown(expr1)}")

    def assertIsNone(self, obj, msg=None):
        self._check(obj is None, msg, lambda: f"{shown(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, msg, lambda: "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        self._check(member in container, msg, lambda: f"{shown(member)} not found in {shown(container)}")

    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, msg,
                    lambda: f"{shown(member)} unexpectedly found in {shown(container)}")

    def assertIsInstance(self, obj, cls, msg=None):
        self._check(isinstance(obj, cls), msg, lambda: f"{shown(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._check(not isinstance(obj, cls), msg, lambda: f"{shown(obj)} is an instance of {cls!r}")

    def assertLess(self, a, b, msg=None):
        self._check(a < b, msg, lambda: f"{shown(a)} not less than {shown(b)}")

    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, msg, lambda: f"{shown(a)} not less than or equal to {shown(b)}")

    def assertGreater(self, a, b, msg=None):
        self._check(a > b, msg, lambda: f"{shown(a)} not greater than {shown(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, msg, lambda: f"{shown(a)} not greater than or equal to {shown(b)}")

    # Equality
    def addTypeEqualityFunc(self, typeobj, function):
        """Have two values of exactly this type compared by a function of one's own."""
        self._type_equality[typeobj] = function

    def _equality_function(self, first, second):
        if type(first) is type(second):
            function = self._type_equality.get(type(first)) or _EQUALITY.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._plain_equal

    def _plain_equal(self, first, second, msg=None):
        self._check(first == second, msg, lambda: "{} != {}".format(*_shown_together(first, second)))

    def assertEqual(self, first, second, msg=None):
        self._equality_function(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, msg, lambda: f"{shown(first)} == {shown(second)}")

    def _almost(self, first, second, places, delta):
        """Whether two numbers are as good as equal, and how that is said."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        gap = abs(first - second)
        if delta is not None:
            return gap <= delta, f"{shown(delta)} delta", gap
        places = 7 if places is None else places
        return round(gap, places) == 0, f"{places!r} places", gap

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        close, bound, gap = self._almost(first, second, places, delta)
        self._check(close, msg,
                    lambda: f"{shown(first)} != {shown(second)} within {bound} ({shown(gap)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None:
            close, bound, gap = self._almost(first, second, places, delta)
            self._check(not (first == second) and not close, msg,
                        lambda: f"{shown(first)} == {shown(second)} within {bound} ({shown(gap)} difference)")
            return
        same = first == second
        close, bound, _ = (True, f"{7 if places is None else places!r} places", 0) if same else self._almost(
            first, second, places, None)
        self._check(not close, msg, lambda: f"{shown(first)} == {shown(second)} within {bound}")

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            name = seq_type.__name__
            for which, value in ("First", first), ("Second", second):
                if not isinstance(value, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {shown(value)}")
        else:
            name = "sequence"
        if first == second:
            return
        lines = ["{}s differ: {} != {}\n".format(name.capitalize(), *_shown_together(first, second))]
        try:
            counts = len(first), len(second)
        except (TypeError, NotImplementedError):
            self.fail(self._formatMessage(msg, f"{lines[0]}\nA {name} has no length.    Non-sequence?"))
        for index in range(min(counts)):
            if first[index] != second[index]:
                lines.append("First differing element {}:\n{}\n{}".format(
                    index, *_shown_together(first[index], second[index])))
                break
        else:
            if counts[0] == counts[1] and seq_type is None and type(first) is not type(second):
                return  # the same items in sequences of two kinds
        for which, sequence, more, fewer in (("First", first, *counts), ("Second", second, *counts[::-1])):
            if more > fewer:
                lines.append(f"{'' if len(lines) == 1 else chr(10)}{which} {name} contains {more - fewer} additional "
                             f"elements.\nFirst extra element {fewer}:\n{shown(sequence[fewer])}")
        text = "\n".join(lines) + "\n"
        self.fail(self._formatMessage(msg, self._truncateMessage(text, _difference_of_values(first, second))))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + f"\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it."

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        missing = []
        for which, left, right in ("first", set1, set2), ("second", set2, set1):
            try:
                missing.append(left.difference(right))
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{which} argument does not support set difference: {error}")
        lines = []
        for items, has, has_not in (missing[0], "first", "second"), (missing[1], "second", "first"):
            if items:
                lines.append(f"Items in the {has} set but not the {has_not}:")
                lines.extend(map(repr, items))
        self._check(not lines, msg, lambda: "\n".join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        self._check(d1 == d2, msg, lambda: self._truncateMessage("{} != {}".format(*_shown_together(d1, d2)),
                                                                 _difference_of_values(d1, d2)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second and max(len(first), len(second)) > self._diffThreshold:
            self._plain_equal(first, second, msg)
        self._check(first == second, msg, lambda: self._truncateMessage(
            "{} != {}".format(*_shown_together(first, second)), _difference_of_texts(first, second)))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        lines = [f"First has {here}, Second has {there}:  {value!r}" for value, here, there in _counts(first, second)]
        self._check(not lines, msg, lambda: "Element counts were not equal:\n" + "\n".join(lines))

    # Texts
    def _search(self, pattern, text):
        import re
        compiled = re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern
        return compiled.search(text), compiled.pattern

    def assertRegex(self, text, expected_regex, msg=None):
        found, pattern = self._search(expected_regex, text)
        self._check(found, msg, lambda: f"Regex didn't match: {pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        found, pattern = self._search(unexpected_regex, text)
        self._check(not found, msg,
                    lambda: f"Regex matched: {text[found.start():found.end()]!r} matches {pattern!r} in {text!r}")

    # Exceptions and warnings
    def assertRaises(self, expected_exception, *args, **kwargs):
        return _RaisesExpectation(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _RaisesExpectation(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """A context in which the logger has to be given something, of INFO or of the level at least."""
        from unittest._log_assertions import LogExpectation
        return LogExpectation(self, logger, level, wants_logs=True)

    def assertNoLogs(self, logger=None, level=None):
        """A context in which the logger may be given nothing of the level."""
        from unittest._log_assertions import LogExpectation
        return LogExpectation(self, logger, level, wants_logs=False)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _WarnsExpectation(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _WarnsExpectation(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)


_EQUALITY = {
    dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
    frozenset: "assertSetEqual", str: "assertMultiLineEqual",
}


def _marked_differences(first, second, between):
    import difflib

    return "\n" + between.join(difflib.ndiff(first, second))


def _difference_of_values(first, second):
    from pprint import pformat

    return _marked_differences(pformat(first).splitlines(), pformat(second).splitlines(), "\n")


def _difference_of_texts(first, second):
    # So that a last line end that only one of them has is seen; what is empty stays so.
    ends = [text == "" or text.endswith("\n") for text in (first, second)]
    if first and second and not all(ends):
        ends = [False, False]
    first, second = (text if end else text + "\n" for text, end in zip((first, second), ends))
    return _marked_differences(first.splitlines(keepends=True), second.splitlines(keepends=True), "")


def _counts(first, second):
    """(value, how often here, how often there) for the values that differ in number."""
    try:
        here, there = collections.Counter(first), collections.Counter(second)
    except TypeError:
        for value in _distinct(first + second):
            pair = first.count(value), second.count(value)
            if pair[0] != pair[1]:
                yield value, *pair
        return
    for value in here:
        if here[value] != there.get(value, 0):
            yield value, here[value], there.get(value, 0)
    for value in there:
        if value not in here:
            yield value, 0, there[value]


def _distinct(values):
    found = []
    for value in values:
        if value not in found:
            found.append(value)
    return found
