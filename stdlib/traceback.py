"""Tracebacks as text and as lists of entries. The texts are made by the interpreter, as for uncaught exceptions."""

import sys
from _traceback import exception_lines, exception_text, traceback_text, underlined_source

import linecache

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_nothing = object()
_heading = "Traceback (most recent call last):\n"


def _safe_text(value, what, function=str):
    """The text of what may refuse to give one."""
    try:
        return function(value)
    except:
        return f"<{what} {function.__name__}() failed>"


class FrameSummary:
    """An entry of a traceback: where, and in which function."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.locals = None if locals is None else \
            {key: _safe_text(value, "local", repr) for key, value in locals.items()}
        if lookup_line:
            self.line

    @property
    def line(self):
        """The line of source, without the blanks around it; None if there is none."""
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == \
                   (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """A list of entries, the innermost last."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From pairs of frame and line number."""
        return cls._extract(((frame, (lineno, None, None, None)) for frame, lineno in frame_gen), limit, lookup_lines,
                            capture_locals)

    @classmethod
    def _extract(cls, places, limit, lookup_lines, capture_locals):
        """From pairs of frame and (line, end line, column, end column)."""
        return cls(FrameSummary(frame.f_code.co_filename, place[0], frame.f_code.co_name, lookup_line=lookup_lines,
                                locals=frame.f_locals if capture_locals else None, end_lineno=place[1],
                                colno=place[2], end_colno=place[3])
                   for frame, place in _limited(list(places), limit))

    @classmethod
    def from_list(cls, a_list):
        """From entries or (file, line, name, text) tuples."""
        return cls(one if isinstance(one, FrameSummary) else FrameSummary(one[0], one[1], one[2], line=one[3])
                   for one in a_list)

    def format_frame_summary(self, frame_summary):
        """The lines of one entry."""
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        place = frame_summary.lineno, frame_summary.end_lineno, frame_summary.colno, frame_summary.end_colno
        if None not in place:
            text += underlined_source(frame_summary.filename, *place)
        elif frame_summary.line:
            text += f"    {frame_summary.line}\n"
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        """The texts of all entries; one that repeats more than three times is said to."""
        result = []
        last = None
        count = 0
        for entry in self:
            key = entry.filename, entry.lineno, entry.name
            if key != last:
                result += _repeated(count)
                last = key
                count = 0
            count += 1
            text = self.format_frame_summary(entry) if count <= 3 else None
            if text is not None:
                result.append(text)
        return result + _repeated(count)


def _repeated(count):
    if count <= 3:
        return []
    more = count - 3
    return [f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"]


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def walk_stack(f):
    """Pairs of frame and line number, from a frame (the caller's) outwards."""
    if f is None:
        f = sys._getframe(1).f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Pairs of frame and line number, inwards."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _places(tb):
    """Pairs of frame and (line, end line, column, end column), inwards."""
    while tb is not None:
        code = tb.tb_frame.f_code
        positions = list(code.co_positions())
        place = (None, None, None, None)
        if tb.tb_lasti >= 0 and positions:
            place = positions[tb.tb_lasti // (len(code.co_code) // len(positions))]
        yield tb.tb_frame, place if place[0] == tb.tb_lineno else (tb.tb_lineno, None, None, None)
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    return StackSummary._extract(_places(tb), limit, True, False)


def extract_stack(f=None, limit=None):
    """The entries of the call stack."""
    if f is None:
        f = sys._getframe().f_back
    pairs = list(walk_stack(f))
    if limit is not None:
        pairs = pairs[:limit] if limit >= 0 else pairs[limit:]
    stack = StackSummary.extract(pairs)
    stack.reverse()
    return stack


def format_list(extracted_list):
    """The texts of entries."""
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    """The texts of a traceback's entries."""
    return _limited(_split_entries(_unlimited_text(tb)), limit)


def _unlimited_text(tb):
    if not hasattr(sys, "tracebacklimit"):
        return traceback_text(tb)
    limit = sys.tracebacklimit
    del sys.tracebacklimit  # where tracebacks are made to text it means the last entries
    try:
        return traceback_text(tb)
    finally:
        sys.tracebacklimit = limit


def _split_entries(text):
    """Entries begin with a line that is indented by two blanks and no more."""
    entries = []
    for line in text.splitlines(True):
        if line.startswith("  ") and line[2:3] != " " or not entries:
            entries.append(line)
        else:
            entries[-1] += line
    return entries


def format_stack(f=None, limit=None):
    """The texts of the call stack's entries."""
    return extract_stack(sys._getframe().f_back if f is None else f, limit).format()


def _the_exception(exc, value):
    """The first arguments of these functions: an exception; or, as of old, its type, the exception, the traceback."""
    if value is _nothing:
        if isinstance(exc, BaseException) or exc is None:
            return exc
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value


def _lines_of(exc):
    """The lines about an exception alone; a message of several lines is one piece."""
    if not isinstance(exc, BaseException):
        return ["NoneType: None\n"]
    if isinstance(exc, SyntaxError):
        return list(TracebackException(type(exc), exc, None, compact=True).format_exception_only())
    lines = exception_lines(exc)
    try:
        more = str(exc).count("\n")
    except Exception:
        more = 0
    return ["".join(lines[:more + 1]), *lines[more + 1:]] if more else lines


class TracebackException:
    """An exception, taken down as text, so that the exception itself need not be kept."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        options = {"limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals,
                   "max_group_width": max_group_width, "max_group_depth": max_group_depth,
                   "save_exc_type": save_exc_type}
        seen = set() if _seen is None else _seen
        self._take_down(exc_type, exc_value, exc_traceback, options, seen)
        waiting = [(self, exc_value)]
        while waiting:
            taken, exc = waiting.pop()
            cause = taken._linked(exc, "__cause__", options, seen)
            needs_context = not compact or (exc is not None and exc.__cause__ is None and not exc.__suppress_context__)
            context = taken._linked(exc, "__context__", options, seen) if needs_context else None
            taken.__cause__, taken.__context__ = cause and cause[0], context and context[0]
            taken.exceptions = None
            if isinstance(exc, BaseExceptionGroup):
                taken.exceptions = [TracebackException(type(one), one, one.__traceback__, compact=compact, _seen=seen,
                                                       **options) for one in exc.exceptions]
            waiting += [pair for pair in (cause, context) if pair is not None]

    def _take_down(self, exc_type, exc, exc_traceback, options, seen):
        """All but what the exception is linked to."""
        seen.add(id(exc))
        self.max_group_width = options["max_group_width"]
        self.max_group_depth = options["max_group_depth"]
        self.stack = StackSummary._extract(_places(exc_traceback), options["limit"], options["lookup_lines"],
                                           options["capture_locals"])
        self._exc_type = exc_type if options["save_exc_type"] else None
        self._has_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if exc_type is not None else None
        self.exc_type_module = exc_type.__module__ if exc_type is not None else None
        self._str = _safe_text(exc, "exception")
        try:
            self.__notes__ = getattr(exc, "__notes__", None)
        except Exception as error:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_text(error, '__notes__', repr)}"]
        self._is_syntax_error = exc_type is not None and issubclass(exc_type, SyntaxError)
        if self._is_syntax_error:
            self.filename = exc.filename
            self.lineno = None if exc.lineno is None else str(exc.lineno)
            self.end_lineno = None if exc.end_lineno is None else str(exc.end_lineno)
            self.text, self.offset, self.end_offset, self.msg = exc.text, exc.offset, exc.end_offset, exc.msg
        elif isinstance(exc, BaseException):
            self._str += self._suggestion(exc)
        self.__suppress_context__ = getattr(exc, "__suppress_context__", False)

    def _suggestion(self, exc):
        """What follows the text of the exception in its line: ". Did you mean …"."""
        shown = "".join(exception_lines(exc))
        head = f"{self.exc_type_str}: {self._str}" if self._str else self.exc_type_str
        return shown[len(head):].partition("\n")[0] if shown.startswith(head) else ""

    @staticmethod
    def _linked(exc, name, options, seen):
        """What is taken down of its cause or context, beside that exception; None where there is none to show."""
        other = getattr(exc, name, None)
        if other is None or id(other) in seen:
            return None
        taken = TracebackException.__new__(TracebackException)
        taken._take_down(type(other), other, other.__traceback__, options, seen)
        return taken, other

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        """The class of the exception, if it was to be kept."""
        import warnings

        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the class as tracebacks show it."""
        if not self._has_type:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        module = self.exc_type_module if isinstance(self.exc_type_module, str) else "<unknown>"
        return f"{module}.{self.exc_type_qualname}"

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def _syntax_error_lines(self):
        suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None:
            text = self.text.rstrip("\n")
            shown = text.lstrip(" \n\f")
            yield f"    {shown}\n"
            if self.offset is not None:
                yield from self._carets(text, shown)
        yield f"{self.exc_type_str}: {self.msg or '<no detail available>'}{suffix}\n"

    def _carets(self, text, shown):
        begin = self.offset
        end = len(text) + 1
        if self.lineno == self.end_lineno:
            end = self.end_offset if self.end_offset not in (None, 0) else begin
        if self.text:
            begin = min(begin, len(text) + 1)
            end = min(end, len(text) + 1)
        if begin >= end or end < 0:
            end = begin + 1
        indentation = len(text) - len(shown)
        begin -= 1 + indentation
        if begin >= 0:
            # Blanks are kept so that the carets stand below what they mean.
            margin = "".join(c if c.isspace() else " " for c in shown[:begin])
            yield f"    {margin}{'^' * (end - 1 - indentation - begin)}\n"

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The lines about the exception itself."""
        indent = "   " * _depth
        if not self._has_type:
            yield f"{indent}{None}: {self._str}\n" if self._str else f"{indent}{None}\n"
            return
        if self._is_syntax_error:
            for line in self._syntax_error_lines():
                yield indent + line
        else:
            text = f"{self.exc_type_str}: {self._str}" if self._str else self.exc_type_str
            if _depth:
                yield from (f"{indent}{line}\n" for line in text.split("\n"))
            else:
                yield text + "\n"
        if isinstance(self.__notes__, (list, tuple)):
            for note in self.__notes__:
                yield from (f"{indent}{line}\n" for line in _safe_text(note, "note").split("\n"))
        elif self.__notes__ is not None:
            yield f"{indent}{_safe_text(self.__notes__, '__notes__', repr)}\n"
        if show_group and self.exceptions:
            for one in self.exceptions:
                yield from one.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, **kwargs):
        """All lines."""
        yield from self._lines(chain, 0)

    def _earlier(self):
        """What this exception came from, behind the words between the two; None: it is the first."""
        if self.__cause__ is not None:
            return "\nThe above exception was the direct cause of the following exception:\n\n", self.__cause__
        if self.__context__ is not None and not self.__suppress_context__:
            return "\nDuring handling of the above exception, another exception occurred:\n\n", self.__context__
        return None

    def _lines(self, chain, depth):
        """All lines inside of `depth` groups. Gives whether a group among them has drawn the last line."""
        history = [("", self)]
        while chain and (earlier := history[-1][1]._earlier()):
            words, before = earlier
            history[-1] = (words, history[-1][1])
            history.append(("", before))
        is_closed = False
        for words, taken in reversed(history):
            if words:
                yield _with_margin(words, depth)
            if taken.exceptions is not None:
                is_closed |= yield from taken._group_lines(chain, depth)
                continue
            parts = [_heading, *taken.stack.format()] if taken.stack else []
            for part in (*parts, *taken.format_exception_only()):
                yield _with_margin(part, depth)
        return is_closed

    def _group_lines(self, chain, depth):
        """A group and what is in it. Gives whether it has drawn the line below, as it has unless it is too deep."""
        if depth > self.max_group_depth:
            yield _with_margin(f"... (max_group_depth is {self.max_group_depth})\n", depth)
            return False
        inside = max(depth, 1)
        if self.stack:
            yield _with_margin(f"Exception Group {_heading}", inside, "+" if depth == 0 else "|")
            for part in self.stack.format():
                yield _with_margin(part, inside)
        for part in self.format_exception_only():
            yield _with_margin(part, inside)
        width = self.max_group_width
        members = [(number, one._lines(chain, inside + 1)) for number, one in enumerate(self.exceptions[:width], 1)]
        if (rest := len(self.exceptions) - width) > 0:
            members.append(("...", [_with_margin(f"and {rest} more exception{'s' * (rest > 1)}\n", inside + 1)]))
        for number, lines in members:
            corner = "+-" if lines is members[0][1] else "  "
            yield f"{'  ' * inside}{corner}+---------------- {number} ----------------\n"
            is_closed = yield from lines
        if not is_closed:
            yield f"{'  ' * (inside + 1)}+------------------------------------\n"
        return True

    def print(self, *, file=None, chain=True, **kwargs):
        """Write all lines."""
        file = sys.stderr if file is None else file
        for line in self.format(chain=chain, **kwargs):
            print(line, file=file, end="")


def _with_margin(text, depth, sign="|"):
    """The text with the margin of what is inside of `depth` groups before each line."""
    return "".join(f"{'  ' * depth}{sign} {line}" for line in text.splitlines(True)) if depth else text


def _split_whole(text):
    """A whole text in pieces: heading, entries, lines about the exception."""
    pieces = []
    inside = False
    for line in text.splitlines(True):
        if line == _heading:
            inside = True
            pieces.append(line)
        elif inside and line.startswith("    "):
            pieces[-1] += line
        else:
            inside = inside and line.startswith("  ")
            pieces.append(line)
    return pieces


def format_exception(exc, /, value=_nothing, tb=_nothing, limit=None, chain=True, **kwargs):
    """The text of an exception, as a list of pieces."""
    exc = _the_exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    if tb is _nothing:
        tb = exc.__traceback__
    if chain and limit is None and tb is exc.__traceback__ and _is_plain(exc):
        return _pieces_of(exc)
    return list(TracebackException(type(exc), exc, tb, limit=limit, compact=True).format(chain=chain))


def _is_plain(exc):
    """Whether the interpreter's own text comes apart line by line."""
    return isinstance(exc, BaseException) and not isinstance(exc, BaseExceptionGroup) and \
        not hasattr(sys, "tracebacklimit")


def _pieces_of(exc):
    """All about an exception with what led to it: the interpreter's own text, in pieces."""
    pieces = _split_whole(exception_text(exc))
    only = _lines_of(exc)
    last = "".join(only).splitlines(True)
    if pieces[-len(last):] == last:
        pieces[-len(last):] = only
    return pieces


def format_exception_only(exc, /, value=_nothing, *, show_group=False, **kwargs):
    """The lines about the exception itself."""
    exc = _the_exception(exc, value)
    if not show_group or not isinstance(exc, BaseExceptionGroup):
        return _lines_of(exc)
    return list(TracebackException(type(exc), exc, None, compact=True).format_exception_only(show_group=True))


def print_exception(exc, /, value=_nothing, tb=_nothing, limit=None, file=None, chain=True, **kwargs):
    """Write the text of an exception to a file (the error stream)."""
    file = sys.stderr if file is None else file
    for piece in format_exception(exc, value, tb, limit, chain):
        file.write(piece)


def print_exc(limit=None, file=None, chain=True):
    """Write the text of the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Write the text of the exception that ended the last interactive statement."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def print_list(extracted_list, file=None):
    """Write the texts of entries."""
    for item in format_list(extracted_list):
        print(item, file=sys.stderr if file is None else file, end="")


def print_tb(tb, limit=None, file=None):
    """Write the entries of a traceback."""
    for item in format_tb(tb, limit):
        print(item, file=sys.stderr if file is None else file, end="")


def print_stack(f=None, limit=None, file=None):
    """Write the entries of the call stack."""
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit), file)


def clear_frames(tb):
    """Drop the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # It is still running.
            pass
        tb = tb.tb_next
