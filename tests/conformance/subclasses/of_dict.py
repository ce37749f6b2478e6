# A subclass of dict: attributes of its own, results of operations.
import copy


class Sub(dict):
    attr = 'class attribute'

    def extra(self):
        return type(self).__name__


x = Sub({"a": 1})

cases = (
    "x[\"a\"], type(x | {}), type(x.copy()), x == {\"a\": 1}, repr(x), x.attr, type(dict(x)), x.update(b=2), x, list(x), type(x).fromkeys(\"ab\"), type(type(x).fromkeys(\"ab\")), \"{a}\".format(**x)",
    "x.extra(), Sub.__mro__[1].__name__, Sub.__bases__, issubclass(Sub, dict)",
    "setattr(x, \"own\", 5), x.own, vars(x), delattr(x, \"own\")", "x.nosuch", "Sub(bad=6)",
    "type(copy.copy(x)), copy.copy(x) == x or str(copy.copy(x)) == str(x), copy.copy(x) is x",
    "type(copy.deepcopy(x)), repr(copy.deepcopy(x)) == repr(x)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
