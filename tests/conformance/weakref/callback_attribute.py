# __callback__ shows the callback, cannot be set, and is None once it has run;
# a reference has no room for other attributes.
import weakref


class Thing:
    pass


def callback(reference):
    print("called, __callback__ is", reference.__callback__)


thing = Thing()
reference = weakref.ref(thing, callback)
print(reference.__callback__ is callback, weakref.ref(thing).__callback__)
for change in (
    lambda: setattr(reference, "__callback__", None),
    lambda: delattr(reference, "__callback__"),
    lambda: setattr(reference, "other", 1),
):
    try:
        change()
    except AttributeError as error:
        print(error)
del thing
print(reference.__callback__)
