# A subclass of frozenset: attributes of its own, results of operations.
import copy


class Sub(frozenset):
    attr = 'class attribute'

    def extra(self):
        return type(self).__name__


x = Sub([1, 2])

cases = (
    "x | {3}, type(x | {3}), type(x.copy()), x == {1, 2}, hash(x) == hash(frozenset([1, 2])), x.attr, type(frozenset(x)), sorted(x), type(x.union([5]))",
    "x.extra(), Sub.__mro__[1].__name__, Sub.__bases__, issubclass(Sub, frozenset)",
    "setattr(x, \"own\", 5), x.own, vars(x), delattr(x, \"own\")", "x.nosuch", "Sub(bad=6)",
    "type(copy.copy(x)), copy.copy(x) == x or str(copy.copy(x)) == str(x), copy.copy(x) is x",
    "type(copy.deepcopy(x)), repr(copy.deepcopy(x)) == repr(x)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
