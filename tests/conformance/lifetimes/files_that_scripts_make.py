# A file that a script derives from the classes of io is closed when it dies.
import gc
import io


class Raw(io.RawIOBase):
    def __init__(self, name):
        self.name = name

    def close(self):
        print("close", self.name)
        super().close()

    def flush(self):
        print("flush", self.name)
        super().flush()


class Writer(Raw):
    def writable(self):
        return True

    def write(self, data):
        print("write", bytes(data))
        return len(data)

    def __del__(self):
        print("del", self.name)
        super().__del__()


raw = Raw("dies")
del raw
raw = Raw("is closed")
raw.close()
del raw
writer = io.BufferedWriter(Writer("beneath a buffer"))
writer.write(b"data")
del writer
with Raw("with") as raw:
    pass
del raw
cycle = Raw("in a cycle")
cycle.me = cycle
del cycle
print(gc.collect() > 0)


class Unready(io.IOBase):
    @property
    def closed(self):
        raise AttributeError("not made yet")


class Endless(io.IOBase):
    def __next__(self):
        return b"line"


print(Unready.__del__(object.__new__(Unready)), Endless().readlines(9))
