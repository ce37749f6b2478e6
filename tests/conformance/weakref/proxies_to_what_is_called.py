# A proxy to what can be called has fewer methods of its own than another proxy.
import weakref


class Plain:
    def __reversed__(self):
        return "reversed"

    def __bytes__(self):
        return b"bytes"

    def __len__(self):
        return 1

    def __getitem__(self, index):
        return index

    def __index__(self):
        return 3


class Called(Plain):
    def __call__(self):
        return "called"


for kind in Plain, Called:
    thing = kind()
    proxy = weakref.proxy(thing)
    print(type(proxy).__name__)
    for function in reversed, bytes:
        try:
            print(function(proxy))
        except TypeError as error:
            print(error)
