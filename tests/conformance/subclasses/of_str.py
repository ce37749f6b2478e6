# A subclass of str: attributes of its own, results of operations.
import copy


class Sub(str):
    attr = 'class attribute'

    def extra(self):
        return type(self).__name__


x = Sub("abc")

cases = (
    "x + \"d\", type(x + \"d\"), type(x.upper()), type(x[:]), type(x[0]), x == \"abc\", hash(x) == hash(\"abc\"), repr(x), x.attr, {x: 1}[\"abc\"], type(str(x)), type(x.strip()), \"-\".join([x, x]), type(x * 1)",
    "x.extra(), Sub.__mro__[1].__name__, Sub.__bases__, issubclass(Sub, str)",
    "setattr(x, \"own\", 5), x.own, vars(x), delattr(x, \"own\")", "x.nosuch", "Sub(bad=6)",
    "type(copy.copy(x)), copy.copy(x) == x or str(copy.copy(x)) == str(x), copy.copy(x) is x",
    "type(copy.deepcopy(x)), repr(copy.deepcopy(x)) == repr(x)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
