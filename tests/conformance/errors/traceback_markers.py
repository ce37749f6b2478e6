# stderr-file
# The ranges that tracebacks mark in the source line.
import sys


def report(function):
    try:
        function()
    except Exception:
        sys.excepthook(*sys.exc_info())


class Thing:
    pass


thing = Thing()
data = {"a": [1, 2, None]}
report(lambda: thing.missing.more)
report(lambda: data["a"][2]["b"])
report(lambda: 1 + data["a"] * 2)
report(lambda: (1, 2)[data["a"][0] + 5])
report(lambda: len(data["a"], 3))


def several_lines():
    return (
        data["a"][0]
        + data["b"]
    )


def whole_statement():
    raise ValueError("whole line")


def assignment():
    data["x"].y = 1


def unpacks():
    a, b = data["a"]


report(several_lines)
report(whole_statement)
report(assignment)
report(unpacks)
