# What except* does at its end stands in no line.
import sys

first = sys._getframe().f_lineno


class Thing:
    def __del__(self):
        line = sys._getframe(1).f_lineno
        print("dies in line", None if line is None else line - first)


def caught(kind):
    try:
        raise ExceptionGroup("text", [kind(Thing())])
    except* ValueError as error:
        thing = Thing()
        error = None
    except* KeyError:
        thing = Thing()
    thing = None


for kind in (ValueError, KeyError, OSError):
    try:
        caught(kind)
    except* OSError as error:
        trace = error.__traceback__
        while trace:
            line = trace.tb_frame.f_lineno
            print(trace.tb_lineno - first, None if line is None else line - first)
            trace = trace.tb_next
