# Deaths during iteration are put off until the iterator is done; the iterator
# holds the current value; explicit changes are errors.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def fill():
    things = {name: Thing(name) for name in "abc"}
    return things, weakref.WeakValueDictionary(things)


print("deaths meanwhile")
things, d = fill()
for key in d.keys():
    print(" ", key)
    things.pop("b", None)
print(list(d.keys()))
print("the current value is held")
things, d = fill()
values = d.values()
print(next(values).name)
things.clear()
print("  cleared, going on")
print([thing.name for thing in values])
print(len(d))
print("len commits the removals")
things, d = fill()
try:
    for key in d:
        del things["c"]
        print("  length", len(d))
except RuntimeError as error:
    print(" ", error)
print("explicit change")
things, d = fill()
try:
    for key in d:
        d["x"] = things["a"]
except RuntimeError as error:
    print(" ", error)
things.clear()
