# A subclass of tuple: attributes of its own, results of operations.
import copy


class Sub(tuple):
    attr = 'class attribute'

    def extra(self):
        return type(self).__name__


x = Sub((1, 2))

cases = (
    "x + (3,), type(x + (3,)), type(x[:]), type(x * 1), x == (1, 2), hash(x) == hash((1, 2)), repr(x), x.attr, type(tuple(x)), \"%s-%s\" % x, len(x)",
    "x.extra(), Sub.__mro__[1].__name__, Sub.__bases__, issubclass(Sub, tuple)",
    "setattr(x, \"own\", 5), x.own, vars(x), delattr(x, \"own\")", "x.nosuch", "Sub(bad=6)",
    "type(copy.copy(x)), copy.copy(x) == x or str(copy.copy(x)) == str(x), copy.copy(x) is x",
    "type(copy.deepcopy(x)), repr(copy.deepcopy(x)) == repr(x)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
