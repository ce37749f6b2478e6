# L13: an OrderedDict whose entries were moved lets go of them in the order in which they were added; clear() lets go of
# all values, then of all keys.
from collections import OrderedDict


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


def made(names):
    return OrderedDict((name, Thing(name)) for name in names)


def end(what):
    print("|", what)


d = made("abc")
d.move_to_end("a")
del d
end("dropped")
d = made("abcd")
d.move_to_end("c", last=False)
d.move_to_end("a")
print(*d, end=": ")
d.clear()
end("cleared")
d.update(x=Thing("x"), y=Thing("y"))
d.move_to_end("x")
d = None
end("filled again")
d = made("abc")
d.move_to_end("b")
d.popitem()
d["n"] = Thing("n")
d.move_to_end("a")
d["b"] = Thing("b")
print(*d, end=": ")
d = None
end("changed meanwhile")
d = made("abcdefghijkl")
for name in "gcak":
    d.move_to_end(name)
for name in "lbd":
    del d[name]
d.update(made("mnopqrst"))
d.move_to_end("e", last=False)
print(*d, end=": ")
e = d.copy()
d = None
end("a copy holds them")
e.clear()
end("the copy cleared")
d = OrderedDict([(Thing("key1"), Thing("value1")), (Thing("key2"), Thing("value2"))])
d.clear()
end("keys last")
