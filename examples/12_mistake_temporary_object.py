# Mistake: a weak reference to something that nobody else holds.
#
# `weakref.ref(Thing())` is legal and useless: the object dies at the end of
# the call.  The same trap hides in bound methods, which are made anew at each
# access, and in weak containers that are filled with temporaries.

import weakref


class Thing:
    def method(self):
        return "called"


print("A temporary:", weakref.ref(Thing())())

thing = Thing()
print("Held by a name:", weakref.ref(thing)() is thing)

# Each `thing.method` is a new object, dead as soon as the call is over.
print("A bound method:", weakref.ref(thing.method)())
kept = thing.method
print("A bound method that is kept:", weakref.ref(kept)() is kept)
print("WeakMethod:", weakref.WeakMethod(thing.method)()())

# Weak containers do not hold what you put in.
by_name = weakref.WeakValueDictionary()
by_name["one"] = Thing()
by_name["two"] = thing
print("Entries left:", sorted(by_name))

members = weakref.WeakSet([Thing(), thing, Thing()])
print("Members left:", len(members))

# A name given inside the expression is enough to keep the object.
reference = weakref.ref(temporary := Thing())
print("Named by :=:", reference() is temporary)
del temporary
print("Unnamed again:", reference())
