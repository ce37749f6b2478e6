# During an operation through a proxy the object is held: it dies only when the
# operation has ended.
import weakref


class Thing:
    def __del__(self):
        print("  dies")

    def __add__(self, other):
        global thing
        thing = None
        print("  last reference dropped")
        return "sum"

    def __getitem__(self, key):
        return self + key

    def method(self):
        return self + 1

    def __eq__(self, other):
        return self + 1

    def __len__(self):
        self + 1
        return 3


for operation in (
    lambda p: p + 1, lambda p: p[0], lambda p: p.method(), lambda p: p == 1, lambda p: len(p)
):
    thing = Thing()
    window = weakref.proxy(thing)
    print(operation(window))
