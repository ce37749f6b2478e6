# Errors of a key's __hash__ and __eq__ propagate and store nothing; a key whose
# hash changes cannot be found, but its death still removes the entry.
import weakref


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        if self.number is None:
            raise ValueError("no hash")
        return self.number

    def __eq__(self, other):
        if self.number == 99:
            raise ValueError("no comparison")
        return self.number == other.number


key = Key(None)
d = weakref.WeakKeyDictionary()
s = weakref.WeakSet()
for attempt in (lambda: d.__setitem__(key, 1), lambda: s.add(key), lambda: key in d):
    try:
        attempt()
    except ValueError as error:
        print(error, len(d), len(s))
key = Key(1)
d[key] = "one"
s.add(key)
key.number = 2
print(key in d, Key(2) in d, key in s)
del key
print(len(d), len(s))


class Unhashable:
    __hash__ = None


thing = Unhashable()
for attempt in (lambda: d.__setitem__(thing, 1), lambda: thing in d, lambda: thing in s):
    try:
        attempt()
    except TypeError as error:
        print(error)
print(len(weakref.WeakValueDictionary(k=thing)))
