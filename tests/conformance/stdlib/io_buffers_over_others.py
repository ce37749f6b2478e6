# Buffers over BytesIO and over raw files that scripts make.
import io


class Raw(io.RawIOBase):
    def __init__(self, data=b""):
        self.data, self.position, self.written = data, 0, []

    def readable(self):
        return True

    writable = readable

    def readinto(self, buffer):
        part = self.data[self.position:self.position + min(len(buffer), 4)]
        buffer[:len(part)] = part
        self.position += len(part)
        return len(part)

    def write(self, data):
        self.written.append(bytes(data))
        return len(data)


reader = io.BufferedReader(Raw(b"0123\n456789\nend"))
print(reader.peek()[:2], reader.read(3), reader.readline(), reader.read1(2), list(reader), reader.read())
print(Raw(b"0123456789").readall(), Raw(b"0123456789").read(3), io.BufferedReader(Raw(b"0123456789")).read())
print([line for line in io.TextIOWrapper(io.BufferedReader(Raw(b"ab\r\ncd\n")))])
raw = Raw()
writer = io.BufferedWriter(raw, 4)
for part in (b"ab", b"cd", b"efghij", bytearray(b"k")):
    print(writer.write(part), raw.written)
writer.flush()
print(raw.written, writer.raw is raw, writer.readable(), writer.writable())
beneath = io.BytesIO(b"abcdef")
both = io.BufferedRandom(beneath)
print(both.seek(2), both.write(b"ZZ"), both.read(1), both.tell(), both.seek(0), both.read(), beneath.getvalue())
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(pair.write(b"out"), pair.read(), pair.readable(), pair.writable())
print(io.BufferedReader(io.BytesIO(b"x")), io.BufferedReader(beneath).detach() is beneath)
closed = io.BufferedReader(io.BytesIO(b"x"))
closed.close()
detached = io.BufferedWriter(io.BytesIO())
detached.detach()
for wrong in (lambda: closed.read(), lambda: detached.raw, lambda: io.BufferedReader(5), lambda: writer.write("text"),
              lambda: io.BufferedReader(io.BytesIO(), 0), lambda: reader.read(-2), lambda: writer.read(),
              lambda: reader.write(b"")):
    try:
        wrong()
    except (ValueError, TypeError, AttributeError, OSError) as error:
        print(type(error).__name__, error)
decoder = io.IncrementalNewlineDecoder(None, True)
print([decoder.decode(part) for part in ("a\r", "\nb\rc", "d\n")], decoder.decode("\r", final=True), decoder.newlines)
