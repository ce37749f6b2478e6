# A reference finds its object while it lives and gives None afterwards; it is
# always true, takes no arguments when called, and does not count.
import weakref


class Thing:
    pass


thing = Thing()
reference = weakref.ref(thing)
print(reference() is thing, bool(reference))
print(weakref.ReferenceType is weakref.ref, type(reference) is weakref.ref)
del thing
print(reference(), bool(reference))
for arguments, keywords in (((1,), {}), ((), {"x": 1})):
    try:
        reference(*arguments, **keywords)
    except TypeError as error:
        print(error)
for make in (
    lambda: weakref.ref(),
    lambda: weakref.ref(Thing, None, 3),
    lambda: weakref.ref(Thing, callback=None),
    lambda: weakref.ref(42),
    lambda: weakref.ref.__new__(int, Thing),
):
    try:
        make()
    except TypeError as error:
        print(error)
print(weakref.ref[int], weakref.ref.__name__, weakref.ref.__module__)
