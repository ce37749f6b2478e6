# A subclass of bytes: attributes of its own, results of operations.
import copy


class Sub(bytes):
    attr = 'class attribute'

    def extra(self):
        return type(self).__name__


x = Sub(b"abc")

cases = (
    "x + b\"d\", type(x + b\"d\"), type(x.upper()), type(x[:]), x == b\"abc\", hash(x) == hash(b\"abc\"), repr(x), x.attr, type(bytes(x)), type(x * 1)",
    "x.extra(), Sub.__mro__[1].__name__, Sub.__bases__, issubclass(Sub, bytes)",
    "setattr(x, \"own\", 5), x.own, vars(x), delattr(x, \"own\")", "x.nosuch", "Sub(bad=6)",
    "type(copy.copy(x)), copy.copy(x) == x or str(copy.copy(x)) == str(x), copy.copy(x) is x",
    "type(copy.deepcopy(x)), repr(copy.deepcopy(x)) == repr(x)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
