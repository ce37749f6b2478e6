# What tracebacks let be read, written and deleted, and how they are made.
import sys
import types


def attempt(action, *arguments):
    try:
        print(action(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


frame = sys._getframe()
try:
    1 / 0
except ZeroDivisionError as error:
    traceback = error.__traceback__
print(traceback.tb_frame is frame, traceback.tb_lineno, traceback.tb_next)
made = types.TracebackType(None, frame, 0, 7)
print(made.tb_next, made.tb_lineno, made.tb_lasti)
for value in (None, traceback, 3, made):
    attempt(setattr, made, "tb_next", value)
attempt(delattr, made, "tb_next")
attempt(setattr, traceback, "tb_next", made)
for name in ("tb_frame", "tb_lasti", "tb_lineno"):
    attempt(setattr, traceback, name, 1)
for arguments in ((), (3, frame, 1, 2), (None, 3, 1, 2), (None, frame, "a", 2), (None, frame, 1)):
    attempt(types.TracebackType, *arguments)
error = ValueError()
for value in (3, None, made):
    attempt(setattr, error, "__traceback__", value)
attempt(delattr, error, "__traceback__")
attempt(error.with_traceback, 3)
print(error.__traceback__ is made)
