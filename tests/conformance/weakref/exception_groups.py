# T1, T2: ExceptionGroup is the one builtin exception that can be referred to weakly.
import gc
import weakref


def heard(name):
    return lambda dead: print("heard", name)


group = ExceptionGroup("text", [ValueError(1)])
print(group.__weakref__, weakref.getweakrefs(group))
reference = weakref.ref(group, heard("group"))
print(reference() is group, group.__weakref__ is reference, weakref.getweakrefcount(group))
group = None
print(reference())


class Own(ExceptionGroup):
    pass


class Slotted(ExceptionGroup):
    __slots__ = ("extra",)


class Both(ExceptionGroup, ValueError):
    pass


for kind in (Own, Slotted, Both):
    group = kind("text", [ValueError(1)])
    reference = weakref.ref(group, heard(kind.__name__))
    group.self = group
    del group
    print(reference() is None, gc.collect() > 0, reference())
for kind in (BaseExceptionGroup("text", [KeyboardInterrupt()]), ValueError(), OSError(), BaseException()):
    try:
        weakref.ref(kind)
    except TypeError as error:
        print(error)
try:
    raise ExceptionGroup("text", [ValueError(1), KeyError(2)])
except* ValueError as part:
    reference = weakref.ref(part, heard("part"))
    print(type(reference()).__name__, part.__weakref__ is reference)
except* KeyError:
    print(reference())
