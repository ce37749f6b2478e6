# The entries of extract_tb() know the columns; formatted they are underlined.
import traceback


def inner(values):
    return values[0] + values[1] / 0


def outer():
    return (inner([1, 2])
            + 3)


try:
    outer()
except ZeroDivisionError as error:
    stack = traceback.extract_tb(error.__traceback__)
    for entry in stack:
        print(entry.name, entry.lineno, entry.end_lineno, entry.colno, entry.end_colno, entry.line)
    print(*(line.partition(", line ")[2] for line in stack.format()), sep="")
    print(traceback.TracebackException.from_exception(error).stack[-1].colno)
summary = traceback.FrameSummary("nosuch.py", 3, "f", line="x = 1")
print(summary.colno, traceback.StackSummary.from_list([summary]).format())
