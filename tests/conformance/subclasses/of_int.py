# A subclass of int: attributes of its own, results of operations.
import copy


class Sub(int):
    attr = 'class attribute'

    def extra(self):
        return type(self).__name__


x = Sub(5)

cases = (
    "x + 1, type(x + 1), type(-x), type(abs(x)), type(int(x)), x == 5, hash(x) == hash(5), repr(x), f\"{x:03}\", [0, 1, 2, 3, 4, 5][x], x.attr, isinstance(x, int), type(x.conjugate()), type(x.real)",
    "x.extra(), Sub.__mro__[1].__name__, Sub.__bases__, issubclass(Sub, int)",
    "setattr(x, \"own\", 5), x.own, vars(x), delattr(x, \"own\")", "x.nosuch", "Sub(bad=6)",
    "type(copy.copy(x)), copy.copy(x) == x or str(copy.copy(x)) == str(x), copy.copy(x) is x",
    "type(copy.deepcopy(x)), repr(copy.deepcopy(x)) == repr(x)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
