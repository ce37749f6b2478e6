# operator and types: accessors and constructed types.
import operator
import types

print(operator.itemgetter(1)("abc"), operator.itemgetter(0, 2)("abc"), operator.attrgetter("real", "imag")(3))
print(operator.methodcaller("upper")("x"), operator.methodcaller("split", ",")("a,b"), operator.index(True), operator.contains([1], 1))
print(operator.add(1, 2), operator.not_(0), operator.is_(None, None), operator.getitem({"k": 1}, "k"), operator.length_hint([1]))
a = [1]
print(operator.iadd(a, [2]) is a, operator.concat([1], [2]), operator.truth([]), operator.countOf("aab", "a"))
s = types.SimpleNamespace(x=1, y="z")
s.w = None
print(s, s.x, s == types.SimpleNamespace(x=1, y="z", w=None))
m = types.ModuleType("made", "documentation")
m.value = 1
print(m.__name__, m.__doc__, m.value, repr(m))
view = types.MappingProxyType({"a": 1})
print(view, view["a"], len(view))
try:
    view["b"] = 1
except TypeError as error:
    print(error)


def f(self):
    return self


print(types.MethodType(f, 5)(), isinstance(f, types.FunctionType), isinstance(len, types.BuiltinFunctionType))
print(types.NoneType is type(None), isinstance((x for x in ()), types.GeneratorType), types.new_class("N", (int,)).__mro__[1])
