# The functions of operator, itemgetter, attrgetter, methodcaller.
import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2,
    3), op.matmul.__name__, op.lshift(1, 3), op.rshift(8, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3),
    op.neg(1), op.pos(-1), op.abs(-2), op.invert(5), op.index(True), op.not_(0), op.truth([]))
print(op.lt(1, 2), op.le(1, 1), op.eq(1, 1.0), op.ne(1, 2), op.gt(1, 2), op.ge(2, 1), op.is_(None, None),
    op.is_not(1, None), op.contains([1], 1), op.countOf([1, 1, 2], 1), op.indexOf("abc", "c"), op.concat("a",
    "b"), op.length_hint([1, 2]), op.getitem([5], 0), op.call(len, "abc"), op.is_none(None) if hasattr(op,
    "is_none") else "")
d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
l = [1]
print(d, op.iadd(l, [2]), l, op.itemgetter(1)("abc"), op.itemgetter(0, -1)("abc"), op.itemgetter(slice(1,
    3))("abcd"), op.attrgetter("real")(5), op.attrgetter("__class__.__name__", "real")(5),
    op.methodcaller("upper")("a"), op.methodcaller("split", ",", maxsplit=1)("a,b,c"), repr(op.itemgetter(1,
    2)), repr(op.attrgetter("a.b")), repr(op.methodcaller("m", 1, k=2)))
for call in (lambda: op.add(1), lambda: op.itemgetter(), lambda: op.attrgetter(5), lambda: op.methodcaller(),
        lambda: op.itemgetter("x")([1]), lambda: op.attrgetter("nosuch")(5),
        lambda: op.methodcaller("nosuch")(5), lambda: op.indexOf([], 1), lambda: op.concat(1, 2),
        lambda: op.index(1.5), lambda: op.methodcaller(5), lambda: op.length_hint(1, "a")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
