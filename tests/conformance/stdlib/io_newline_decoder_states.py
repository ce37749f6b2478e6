# io.IncrementalNewlineDecoder: states, and what its decoder must give.
import codecs
import io


def show(*values):
    print(*(value if isinstance(value, tuple) else repr(value) for value in values))


def refuse(call, *args):
    try:
        print(call(*args))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


plain = io.IncrementalNewlineDecoder(None, True)
show(plain.decode("a\r\nb\rc\n"), plain.newlines, plain.decode("x\r"), plain.getstate(), plain.decode("\ny"))
plain.setstate((b"", 1))
show(plain.getstate(), plain.decode("z"), plain.getstate())
refuse(plain.decode, b"a")
refuse(plain.decode, 3)
over = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")(), False)
show(over.decode(b"a\xc3"), over.getstate(), over.decode(b"\xa9\r"), over.getstate(), over.decode(b"\n"))
over.setstate((b"\xc3", 1))
show(over.getstate(), over.decode(b"\xa9"), over.getstate())
refuse(over.setstate, 3)
refuse(over.setstate, (1, 2, 3))
refuse(over.setstate, (b"",))
for count in range(5):
    if count not in (2, 3):
        refuse(io.BufferedRWPair, *[io.BytesIO() for _ in range(count)])
