# A subclass of Exception: attributes of its own, results of operations.
import copy


class Sub(Exception):
    attr = 'class attribute'

    def extra(self):
        return type(self).__name__


x = Sub("message")

cases = (
    "x.args, str(x), repr(x), x.attr, isinstance(x, Exception), x.with_traceback(None) is x, x.__cause__, type(x).__name__, x == x",
    "x.extra(), Sub.__mro__[1].__name__, Sub.__bases__, issubclass(Sub, Exception)",
    "setattr(x, \"own\", 5), x.own, vars(x), delattr(x, \"own\")", "x.nosuch", "Sub(bad=6)",
    "type(copy.copy(x)), copy.copy(x) == x or str(copy.copy(x)) == str(x), copy.copy(x) is x",
    "type(copy.deepcopy(x)), repr(copy.deepcopy(x)) == repr(x)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
