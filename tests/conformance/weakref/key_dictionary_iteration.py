# Iterating over a WeakKeyDictionary while keys die.
import weakref


class Key:
    def __init__(self, name):
        self.name = name


def fill():
    keys = [Key(name) for name in "abcd"]
    return keys, weakref.WeakKeyDictionary((key, key.name) for key in keys)


keys, d = fill()
for key, value in d.items():
    print(value, len(d))
    if value == "b":
        keys.pop()
print(len(d), list(d.values()))
del key
keys, d = fill()
iterator = iter(d)
print(next(iterator).name)
del keys[2]
print(len(d))
try:
    d[keys[0]] = "changed value only"
    print(next(iterator).name)
    extra = Key("extra")
    d[extra] = 1
    next(iterator)
except RuntimeError as error:
    print(error)
del iterator
print(sorted(key.name for key in d))
