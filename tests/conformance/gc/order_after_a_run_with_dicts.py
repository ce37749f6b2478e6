# Survivors of a run stand in the order in which it reached them. A dict stands in
# between: plain ones, and the __dict__ of instances that are more than their
# attributes (a builtin base, __slots__), are reached first and hand on later. A
# dict's own place is that of its first value that can be part of a cycle.
import gc

gc.disable()


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(" ", self.name)


class Plain(Told):
    pass


class Listed(Told, list):
    pass


class Slotted(Told):
    __slots__ = ("spare",)


class Failure(Told, Exception):
    pass


def built(kind):
    late = {}
    early = {"first": kind("in early")}
    holder, other = kind("holder"), kind("other")
    holder.kid = kind("kid of holder")
    other.kid = kind("kid of other")
    late["first"] = kind("in late")
    holder.other, other.holder = other, holder
    holder.early, other.late = early, late
    holder.more = [kind("last of list"), kind("first of list")]
    return holder


for kind in (Plain, Listed, Slotted, Failure):
    print(kind.__name__, "never looked at")
    held = built(kind)
    del held
    gc.collect()
    print(kind.__name__, "survived once")
    held = built(kind)
    gc.collect()
    del held
    gc.collect()
    print(kind.__name__, "attributes asked for")
    held = built(kind)
    vars(held)
    vars(held.other)
    gc.collect()
    del held
    gc.collect()
