# A WeakMethod may be subclassed with slots, be a key, and remove itself from a
# list in its own callback.
import weakref


class Source:
    def __init__(self, name):
        self.name = name

    def changed(self):
        return self.name


class Labelled(weakref.WeakMethod):
    __slots__ = ("label",)

    def __new__(cls, method, callback, label):
        self = super().__new__(cls, method, callback)
        self.label = label
        return self

    def __init__(self, method, callback, label):
        super().__init__(method, callback)


def gone(reference):
    print("gone", reference.label, reference())
    listeners.remove(reference)


a, b = Source("a"), Source("b")
listeners = [Labelled(a.changed, gone, "first"), Labelled(b.changed, gone, "second"), Labelled(a.changed, gone, "third")]
print(listeners[0] == listeners[2], listeners[0] == listeners[1])
table = {listener: listener.label for listener in listeners}
print(list(table.values()), table[weakref.WeakMethod(a.changed)])
del a
print([listener.label for listener in listeners])
del b
print(listeners)
