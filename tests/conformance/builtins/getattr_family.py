# getattr, setattr, delattr, hasattr: defaults, errors, hooks.
class C:
    x = 1

    @property
    def broken(self):
        raise ValueError("broken")

    @property
    def missing(self):
        raise AttributeError("from the property")


c = C()
print(getattr(c, "x"), getattr(c, "z", "default"), hasattr(c, "x"), hasattr(c, "z"), hasattr(c, "missing"),
    getattr(c, "missing", 5), setattr(c, "y", 2), c.y, delattr(c, "y"), hasattr(c, "y"), getattr(C, "x"),
    getattr(5, "real"), getattr("a", "upper")(), setattr(c, "not an identifier", 3), getattr(c,
    "not an identifier"), vars(c))
for call in (lambda: getattr(c, "z"), lambda: getattr(c, "broken", 1), lambda: hasattr(c, "broken"),
        lambda: getattr(c, 5), lambda: getattr(c), lambda: setattr(c, 5, 1), lambda: setattr(c, "a"),
        lambda: delattr(c, "z"), lambda: delattr(c, 5), lambda: hasattr(c, None), lambda: setattr(5, "x", 1),
        lambda: setattr(c, "broken", 1), lambda: delattr(C, "nosuch"), lambda: setattr(int, "x", 1),
        lambda: delattr(int, "real"), lambda: getattr(c, "x", 1, 2), lambda: setattr(object(), "x", 1),
        lambda: getattr(C, "nosuch"), lambda: setattr(None, "x", 1)):
    try:
        print(call())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    c.nosuch
except AttributeError as error:
    print(error.name, error.obj is c, error.args)
