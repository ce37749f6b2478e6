"""Frames and tracebacks: where they stand, and the lines around."""

import sys
import types
from collections import namedtuple

_Traceback = namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("_FrameInfo", ("frame",) + _Traceback._fields)
_Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=(None,) * 4)


class Traceback(_Traceback):
    """Where something stands: file, line, function, lines around it and the index of the line among them."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return (f"Traceback(filename={self.filename!r}, lineno={self.lineno!r}, function={self.function!r}, "
                f"code_context={self.code_context!r}, index={self.index!r}, positions={self.positions!r})")


class FrameInfo(_FrameInfo):
    """The same with the frame."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return (f"FrameInfo(frame={self.frame!r}, filename={self.filename!r}, lineno={self.lineno!r}, "
                f"function={self.function!r}, code_context={self.code_context!r}, index={self.index!r}, "
                f"positions={self.positions!r})")


def _positions_of(code, last_instruction):
    for index, positions in enumerate(code.co_positions()):
        if index == last_instruction // 2:
            return _Positions(*positions)
    return _Positions()


def getlineno(frame):
    """The line in which a frame stands."""
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """Where a frame or a traceback stands."""
    if isinstance(frame, types.TracebackType):
        line, last, frame = frame.tb_lineno, frame.tb_lasti, frame.tb_frame
    elif isinstance(frame, types.FrameType):
        line, last = frame.f_lineno, frame.f_lasti
    else:
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    code = frame.f_code
    lines = index = None
    if context > 0:
        from linecache import getlines
        all_lines = getlines(code.co_filename, frame.f_globals)
        if all_lines:
            start = max(0, min(line - 1 - context // 2, len(all_lines) - context))
            lines = all_lines[start:start + context]
            index = line - 1 - start
    return Traceback(code.co_filename, line, code.co_name, lines, index, positions=_positions_of(code, last))


def _frame_info(place, context):
    found = getframeinfo(place, context)
    frame = place.tb_frame if isinstance(place, types.TracebackType) else place
    return FrameInfo(frame, *found, positions=found.positions)


def getouterframes(frame, context=1):
    """A frame and those that called it."""
    found = []
    while frame is not None:
        found.append(_frame_info(frame, context))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """The frames of a traceback."""
    found = []
    while tb is not None:
        found.append(_frame_info(tb, context))
        tb = tb.tb_next
    return found


def stack(context=1):
    """The frames from the caller outwards."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The frames of the exception being handled."""
    exception = sys.exception()
    return getinnerframes(None if exception is None else exception.__traceback__, context)


for _shown in (Traceback, FrameInfo, getlineno, getframeinfo, getouterframes, getinnerframes, stack, trace):
    _shown.__module__ = "inspect"
