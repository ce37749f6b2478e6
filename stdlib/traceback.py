"""Tracebacks as text and as lists of entries. The texts are made by the interpreter, as for uncaught exceptions."""

import sys
from _traceback import exception_lines, exception_text, traceback_text, underlined_source

import linecache

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_nothing = object()
_heading = "Traceback (most recent call last):\n"


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
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
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
            if count <= 3:
                result.append(self.format_frame_summary(entry))
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
    lines = exception_lines(exc)
    try:
        more = 0 if isinstance(exc, SyntaxError) else str(exc).count("\n")
    except Exception:
        more = 0
    return ["".join(lines[:more + 1]), *lines[more + 1:]] if more else lines


def _lines_of_group(group, indent):
    """The lines about the exceptions in a group, each level indented further."""
    lines = []
    indent += "   "
    for exc in group.exceptions:
        lines += [indent + line for line in exception_lines(exc)]
        if isinstance(exc, BaseExceptionGroup):
            lines += _lines_of_group(exc, indent)
    return lines


class TracebackException:
    """An exception, taken down as text, so that the exception itself need not be kept."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        self.exc_type = exc_type
        self.exc_type_str = f"{exc_type.__module__}.{exc_type.__qualname__}" \
            if exc_type.__module__ not in ("builtins", "__main__") else exc_type.__qualname__
        self.stack = StackSummary._extract(_places(exc_traceback), limit, lookup_lines, capture_locals)
        self._str = str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._entries = self.stack.format() if capture_locals else format_tb(exc_traceback, limit)
        self._only = _lines_of(exc_value)
        self._grouped = _lines_of_group(exc_value, "") if isinstance(exc_value, BaseExceptionGroup) else []
        self._whole = exception_text(exc_value) if limit is None and not capture_locals and \
            not hasattr(sys, "tracebacklimit") and isinstance(exc_value, BaseException) and exc_traceback is exc_value.__traceback__ else None
        seen = {id(exc_value)} if _seen is None else _seen
        seen.add(id(exc_value))
        self.__cause__ = self._other(getattr(exc_value, "__cause__", None), seen, limit, capture_locals)
        self.__context__ = self._other(getattr(exc_value, "__context__", None), seen, limit, capture_locals)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)

    @staticmethod
    def _other(exc, seen, limit, capture_locals):
        if exc is None or id(exc) in seen:
            return None
        return TracebackException(type(exc), exc, exc.__traceback__, limit=limit, capture_locals=capture_locals,
                                  _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False):
        """The lines about the exception itself."""
        yield from self._only
        if show_group:
            yield from self._grouped

    def format(self, *, chain=True):
        """All lines."""
        if chain and self._whole is not None:
            pieces = list(_split_whole(self._whole))
            last = "".join(self._only).splitlines(True)
            if pieces[-len(last):] == last:
                pieces[-len(last):] = self._only
            yield from pieces
            return
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(chain=chain)
                yield "\nThe above exception was the direct cause of the following exception:\n\n"
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format(chain=chain)
                yield "\nDuring handling of the above exception, another exception occurred:\n\n"
        if self._entries:
            yield _heading
        yield from self._entries
        yield from self._only

    def print(self, *, file=None, chain=True):
        """Write all lines."""
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end="")


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
    return list(TracebackException(type(exc), exc, tb, limit=limit).format(chain=chain))


def format_exception_only(exc, /, value=_nothing, *, show_group=False, **kwargs):
    """The lines about the exception itself."""
    exc = _the_exception(exc, value)
    lines = _lines_of(exc)
    if show_group and isinstance(exc, BaseExceptionGroup):
        lines = lines + _lines_of_group(exc, "")
    return lines


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
