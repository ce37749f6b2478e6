# Atoms are not tracked by the collector, containers and instances are.
import gc


class Plain:
    pass


class Slots:
    __slots__ = ()


for thing in (1, 1.5, "s", None, True, b"b", range(3), object(), ()):
    print(type(thing).__name__, gc.is_tracked(thing))
for thing in ([], set(), [1], ([],), {"k": []}, Plain(), Slots(), Plain, len, lambda: 0, (x for x in ())):
    print(type(thing).__name__, gc.is_tracked(thing))


class Finalized:
    def __del__(self):
        print("inside:", gc.is_finalized(self))
        saved.append(self)


saved = []
thing = Finalized()
print(gc.is_finalized(thing), gc.is_finalized(3))
thing.__del__()
saved.clear()
print(gc.is_finalized(thing))
del thing
print(gc.is_finalized(saved[0]))
saved.clear()
gc.collect()
thing = Finalized()
thing.itself = thing
del thing
gc.collect()
print(gc.is_finalized(saved[0]))
saved.clear()
gc.collect()
