# A subclass of bytearray: attributes of its own, results of operations.
import copy


class Sub(bytearray):
    attr = 'class attribute'

    def extra(self):
        return type(self).__name__


x = Sub(b"abc")

cases = (
    "x + b\"d\", type(x + b\"d\"), type(x[:]), type(x.upper()), x == b\"abc\", repr(x), x.attr, x.append(100), x, type(bytes(x)), type(x.copy())",
    "x.extra(), Sub.__mro__[1].__name__, Sub.__bases__, issubclass(Sub, bytearray)",
    "setattr(x, \"own\", 5), x.own, vars(x), delattr(x, \"own\")", "x.nosuch", "Sub(bad=6)",
    "type(copy.copy(x)), copy.copy(x) == x or str(copy.copy(x)) == str(x), copy.copy(x) is x",
    "type(copy.deepcopy(x)), repr(copy.deepcopy(x)) == repr(x)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
