# A callback is told that an object has gone, but never gets to see it.
#
# Claim often met: "the callback runs when the object is deleted, always."
# It runs only if the *reference* is still there at that moment.  A reference
# that nobody keeps dies first and takes its callback along.
# Another one: "it runs just before the object is finalised."  The object's
# own __del__ has already run; the callback receives a dead reference.

import weakref


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"   {self.name}: __del__")


def gone(reference):
    print("   callback: the reference now gives", reference())


print("A reference that is kept:")
data = Resource("data")
watcher = weakref.ref(data, gone)
del data

print("A reference that is thrown away:")
data = Resource("more data")
weakref.ref(data, gone)
del data

print("Several watchers, the newest is told first:")
data = Resource("popular data")
first = weakref.ref(data, lambda reference: print("   first watcher"))
second = weakref.ref(data, lambda reference: print("   second watcher"))
third = weakref.ref(data, lambda reference: print("   third watcher"))
del data

print("The name must be told in advance, the object is out of reach:")


def watch(resource):
    name = resource.name
    return weakref.ref(resource, lambda reference: print("   farewell,", name))


data = Resource("named data")
watcher = watch(data)
del data
