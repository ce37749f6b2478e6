# The __class__ of an object may become one whose instances have the same slots in the same order on the same base;
# any number of slots that was equal had been enough, and metaclasses had been refused.
class Plain: pass
class Other: pass
class Derived(Plain): pass
class Both: __slots__ = ("__dict__", "__weakref__")
class X: __slots__ = ("x",)
class AlsoX: __slots__ = ("x",)
class Y: __slots__ = ("y",)
class XY: __slots__ = ("x", "y")
class YX: __slots__ = ("y", "x")
class Private: __slots__ = ("__x",)
class XAndNothing(X): __slots__ = ()
class XThenY(X): __slots__ = ("y",)
class XWithDict(X): pass
class XOnPlain(Plain): __slots__ = ("x",)
class XOnOther(Other): __slots__ = ("x",)
class XAndDict: __slots__ = ("x", "__dict__", "__weakref__")
class Error(Exception): pass
class Wrong(ValueError): pass
class Meta(type): pass
class OtherMeta(type): pass
class Items(list): pass
class MoreItems(list): pass
class ItemsX(Items): __slots__ = ("x",)
class MoreItemsX(MoreItems): __slots__ = ("x",)


classes = [each for each in vars().copy().values() if isinstance(each, type) and each.__module__ == "__main__"]
for each in classes:
    allowed = []
    for other in classes:
        changed = each("Made", (), {}) if issubclass(each, type) else each()
        try:
            changed.__class__ = other
            allowed.append(type(changed).__name__)
        except TypeError as error:
            if "object layout differs" not in str(error):
                print(error)
    print(each.__name__, "->", *allowed)
