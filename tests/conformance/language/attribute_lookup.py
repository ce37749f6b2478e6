# The order of attribute lookup: data descriptors, instance, class, __getattr__.
class Base:
    inherited = "from base"
    shadowed = "base"


class Thing(Base):
    shadowed = "class"

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return f"getattr {name}"

    def method(self):
        return "method"


t = Thing()
print(t.inherited, t.shadowed, t.unknown, t.method())
t.shadowed = "instance"
t.method = lambda: "instance function"
print(t.shadowed, t.method(), Thing.method(t), getattr(t, "zz"), hasattr(t, "_x"))
del t.shadowed, t.method
print(t.shadowed, t.method(), t.__dict__, t.__class__.__name__)


class Special:
    def __len__(self):
        return 3


s = Special()
s.__len__ = lambda: 5
print(len(s), s.__len__(), Special.__len__(s))
Special.__len__ = lambda self: 7
print(len(s))
Base.added = "added later"
print(t.added, Thing.added)
Base.shadowed = "changed"
print(t.shadowed)
del Thing.shadowed
print(t.shadowed)
Thing.__bases__ = (Special,)
print(len(t), t.inherited)
for action in (lambda: Thing.nothing, lambda: t._missing, lambda: delattr(t, "nothing"), lambda: delattr(Thing, "inherited")):
    try:
        action()
    except AttributeError as error:
        print(error)
t.__class__ = Special
print(type(t).__name__, len(t))
t.__dict__ = {"x": 1}
print(t.x, vars(t), setattr(t, "y", 2), t.__dict__)
try:
    t.__class__ = int
except TypeError as error:
    print(error)
