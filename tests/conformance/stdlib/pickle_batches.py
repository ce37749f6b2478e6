# Containers go in batches of 1000, pickles in frames of 64 KiB, and large data beside them.
import hashlib
import io
import pickle


class Words(list):
    pass


class Table(dict):
    pass


class Writes:
    def __init__(self):
        self.pieces = []

    def write(self, data):
        self.pieces.append(bytes(data))


for count in (0, 1, 2, 999, 1000, 1001, 2000, 2001, 30000):
    for value in (list(range(count)), dict.fromkeys(range(count)), set(range(count)), frozenset(range(count)),
                  tuple(range(count)), Words(range(count)), Table.fromkeys(range(count)), "x" * count * 3, b"y" * count * 3,
                  bytearray(count * 3), [b"z" * count * 3] * 2, ["s" * count, "t" * count]):
        for protocol in range(6):
            file = Writes()
            pickle.Pickler(file, protocol).dump(value)
            data = b"".join(file.pieces)
            assert pickle.loads(data) == pickle.load(io.BytesIO(data)) == value
            assert pickle.dumps(value, protocol) == data
            if count in (1, 1000, 2001, 30000):
                print(type(value).__name__, [len(piece) for piece in file.pieces], hashlib.md5(data).hexdigest()[:6])
file = io.BytesIO()
for value in ("a" * 70000, [1] * 5, "b"):
    pickle.dump(value, file)
file.seek(0)
print([len(pickle.load(file)) for _ in range(3)], file.read())
for protocol in (2, 5):
    file = io.BytesIO()
    pickler = pickle.Pickler(file, protocol)
    pickler.fast = True
    same = ["x"]
    pickler.dump([same, same])
    print(file.getvalue())
