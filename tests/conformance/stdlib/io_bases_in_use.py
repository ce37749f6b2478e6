# io: files of one's own, derived from RawIOBase, BufferedIOBase and TextIOBase.
import io


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data
        self.at = 0

    def readable(self):
        return True

    def readinto(self, buffer):
        part = self.data[self.at:self.at + len(buffer)]
        buffer[:len(part)] = part
        self.at += len(part)
        return len(part)


class Nothing(io.RawIOBase):
    def readinto(self, buffer):
        return None


class Buffered(io.BufferedIOBase):
    def read(self, size=-1):
        return b"xyz"[:size]


print(Raw(b"abcdef").read(2), Raw(b"abcdef").read(), Raw(b"abcdef").readall(), Raw(b"").read(), Raw(b"abc").read(0))
print(list(Raw(b"a\nb\n")), Raw(b"ab\ncd").readline(), Raw(b"ab\ncd").readlines())
print(Nothing().read(2), Nothing().readall())
buffer = bytearray(2)
print(Buffered().readinto(buffer), buffer)
for attempt in (lambda: io.RawIOBase().read(1), lambda: io.RawIOBase().write(b""), lambda: Buffered().readinto1(buffer),
                lambda: io.BufferedIOBase().read(), lambda: io.BufferedIOBase().read1(),
                lambda: io.BufferedIOBase().readinto(buffer), lambda: io.TextIOBase().readline(),
                lambda: io.TextIOBase().read()):
    try:
        print(attempt())
    except (NotImplementedError, io.UnsupportedOperation) as error:
        print(type(error).__name__, error)
