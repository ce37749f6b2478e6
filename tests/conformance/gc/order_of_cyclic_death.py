# In a collection all references to all the garbage are cleared first, then
# callbacks run, and only then __del__ methods, whose neighbours still work.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("__del__", self.name, "beside", self.other.name, [ref() for ref in references])


def callback(name):
    return lambda reference: print("callback", name, [ref() for ref in references])


gc.disable()
gc.collect()
a, b = Node("a"), Node("b")
a.other, b.other = b, a
references = [weakref.ref(a, callback("a")), weakref.ref(b, callback("b")), weakref.ref(b)]
newest = weakref.ref(a, callback("a, newest"))
weakref.finalize(b, print, "finalizer of b")
del a, b
print("collecting")
gc.collect()
print("end")
