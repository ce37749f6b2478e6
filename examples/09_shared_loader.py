# A loader that shares results while somebody uses them.
#
# Claim often met: the following is a "cache with time to live" and may store
# dicts.  Nothing in it measures time: an entry lives exactly as long as some
# user holds the value.  And a plain dict cannot be weakly referenced, so
# storing it fails.  An instance of a class of your own works, and so does a
# subclass of dict.

import weakref


class Loader:
    def __init__(self, make):
        self.make = make
        self.cache = weakref.WeakValueDictionary()

    def load(self, key):
        record = self.cache.get(key)
        if record is None:
            print(f"   loading {key} ...")
            record = self.make(key)
            self.cache[key] = record
        return record


class Record(dict):
    """A dict that can be weakly referenced."""


print("With a plain dict:")
plain = Loader(lambda key: {"data": key})
try:
    plain.load("key1")
except TypeError as error:
    print("   TypeError:", error)
print("   stored:", len(plain.cache))

print("With a subclass of dict:")
loader = Loader(lambda key: Record(data=key))
first = loader.load("key1")
second = loader.load("key1")
print("   shared:", first is second)

print("One user leaves, the other one still holds it:")
del first
third = loader.load("key1")
print("   shared:", second is third)

print("All users leave, the next one loads again:")
del second, third
fourth = loader.load("key1")
print("  ", fourth)
