# What frames let be read, written and deleted.
import sys


def attempt(action, *arguments):
    try:
        print(action(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


def generator():
    local = 1
    attempt(sys._getframe().clear)
    yield
    local = 2


iterator = generator()
next(iterator)
frame = iterator.gi_frame
print(dict(frame.f_locals), frame.f_code is generator.__code__, frame.f_back, frame.f_lineno)
attempt(frame.clear)
print(frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)
for name, value in (("f_lineno", 3), ("f_back", None), ("f_locals", {}), ("f_code", None), ("f_trace_lines", 2),
                    ("f_trace_lines", False), ("f_trace_opcodes", True), ("f_trace", None), ("f_globals", {}),
                    ("f_lasti", 1), ("other", 1)):
    attempt(setattr, frame, name, value)
print(frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)
for name in ("f_lineno", "f_trace", "f_back", "f_trace_lines", "f_locals"):
    attempt(delattr, frame, name)
print(frame.f_trace)
