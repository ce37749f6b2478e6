# A subclass of set: attributes of its own, results of operations.
import copy


class Sub(set):
    attr = 'class attribute'

    def extra(self):
        return type(self).__name__


x = Sub({1, 2})

cases = (
    "x | {3}, type(x | {3}), type(x.copy()), x == {1, 2}, x.attr, type(set(x)), x.add(9), sorted(x), type(x & {1}), type(x.union([5])), len(x)",
    "x.extra(), Sub.__mro__[1].__name__, Sub.__bases__, issubclass(Sub, set)",
    "setattr(x, \"own\", 5), x.own, vars(x), delattr(x, \"own\")", "x.nosuch", "Sub(bad=6)",
    "type(copy.copy(x)), copy.copy(x) == x or str(copy.copy(x)) == str(x), copy.copy(x) is x",
    "type(copy.deepcopy(x)), repr(copy.deepcopy(x)) == repr(x)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
