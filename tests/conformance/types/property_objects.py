# property: fields, decorators, docs, errors of missing accessors, subclassing.
class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "the x"
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    @property
    def readonly(self):
        return 5

    writeonly = property(None, lambda self, value: print("set", value), doc="w")
    empty = property()


c = C()
c.x = 7
print(c.x, C.x.__doc__, C.x.fget.__name__, C.x.__name__, C.writeonly.__doc__)
del c.x
c.writeonly = 3
for action in ("c.x", "c.readonly = 1", "del c.readonly", "c.writeonly", "del c.writeonly", "c.empty",
        "c.empty = 1", "del c.empty", "C.x.fget = 1", "property(1, 2, 3, 4, 5)", "property(x=1)",
        "C.readonly.__set__(c, 1)", "C.readonly.__delete__(c)"):
    try:
        print(eval(action) if "=" not in action and "del" not in action[:3] else exec(action))
    except (AttributeError, TypeError) as error:
        print(action, "|", type(error).__name__, error)


class Doc(property):
    "class doc"


d = Doc(lambda self: 1)
print(Doc.__doc__, property(lambda self: 0, doc="given").__doc__, property(C.x.fget).__doc__,
    C.x.getter(lambda self: "other").__doc__, isinstance(d, property),
    C.x.getter(lambda self: 9).fset is C.x.fset)
a = property(doc="old")
a.__doc__ = "new"
print(a.__doc__)


class D(C):
    @C.x.getter
    def x(self):
        return "derived"


print(D().x, D.x.fset is C.x.fset)
