# Picklers and unpicklers of one's own: persistent ids, reducers, find_class, buffers.
import copyreg
import io
import pickle


class Keeper(pickle.Pickler):
    dispatch_table = {complex: lambda number: (complex, (9, 9))}

    def persistent_id(self, obj):
        return "kept" if obj is io else None

    def reducer_override(self, obj):
        return (complex, (3, 1)) if isinstance(obj, memoryview) else NotImplemented


class Finder(pickle.Unpickler):
    def persistent_load(self, pid):
        return "loaded", pid

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


for protocol in (0, 2, 4):
    file = io.BytesIO()
    Keeper(file, protocol).dump([io, int, 1j, memoryview(b"")])
    print(file.getvalue())
    file.seek(0)
    print(Finder(file).load())


class Point:
    def __init__(self, x):
        self.x = x


copyreg.pickle(Point, lambda point: (Point, (point.x + 1,)))
print(pickle.loads(pickle.dumps(Point(1))).x)
copyreg.add_extension("__main__", "Point", 300)
print([pickle.dumps(Point, protocol) for protocol in (1, 2, 4)], pickle.loads(pickle.dumps(Point, 2)))
buffers = []
data = pickle.dumps(pickle.PickleBuffer(b"abc"), 5, buffer_callback=buffers.append)
print(data, bytes(pickle.loads(data, buffers=buffers)), pickle.dumps(pickle.PickleBuffer(bytearray(b"abc")), 5))
file = io.BytesIO()
pickler = pickle.Pickler(file, 2)
same = ["s"]
pickler.dump(same)
pickler.dump(same)
print(file.getvalue(), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
