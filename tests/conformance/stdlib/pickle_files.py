# Picklers in cycles with themselves, and files that can be looked into.
import gc
import io
import pickle
import weakref


class Own(pickle.Pickler):
    pass


file = io.BytesIO()
own = Own(file, 2)
own.file = own
own.dump(["a"])
dead = weakref.ref(own)
del own
print(dead() is None, gc.collect() > 0, dead())


class Peeking:
    def __init__(self, data):
        self.file = io.BytesIO(data)
        self.asked = 0

    def peek(self, size):
        self.asked += 1
        return self.file.getvalue()[self.file.tell():]

    def read(self, size):
        return self.file.read(size)

    def readline(self):
        return self.file.readline()


for protocol in (0, 4):
    file = Peeking(pickle.dumps(["one"], protocol) + pickle.dumps("two", protocol) + b"rest")
    print(pickle.load(file), pickle.load(file), file.file.read(), file.asked > 0)
