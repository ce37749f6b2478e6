# exit: 1
# stderr-file
# "Did you mean" for attributes, names, imports and keyword arguments.
import sys


class Thing:
    colour = 1

    def describe(self):
        return describe()


def report(function):
    try:
        function()
    except Exception:
        sys.excepthook(*sys.exc_info())


def name():
    first_value = 1
    return first_valu


def import_name():
    from sys import exitt


def keyword(*, colour=1):
    pass


report(lambda: Thing().color)
report(lambda: Thing().descibe())
report(lambda: [].apend(1))
report(name)
report(import_name)
report(lambda: keyword(color=1))
report(lambda: Thing().describe())
report(lambda: pritn("x"))
report(lambda: Thing().zzzzzz)
math.sqrt(2)
