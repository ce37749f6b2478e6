# operator.methodcaller lets go of the positional arguments, the last first, then of those given by name.
import operator


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")

    def method(self, *given, **named):
        print(len(given), len(named), end=" ")


caller = operator.methodcaller("method", Thing("a"), Thing("b"), c=Thing("c"), d=Thing("d"))
print("made")
caller(Thing("receiver"))
print("called")
caller = None
print("dropped")
caller = operator.methodcaller("method", Thing("a"), Thing("b"))
caller = None
print("never called")
items = bytearray(b"ab")


class Index(Thing):
    def __index__(self):
        print("index", end=" ")
        return 1


items[Index("index")] = 65
print(items)
del items[Index("index")]
print(items)
