# io.StringIO and io.BytesIO.
import io

s = io.StringIO("one\ntwo\n")
print(s.read(2), s.readline(), s.readlines(), s.tell(), s.seek(0), list(s), s.getvalue(), s.write("x"),
    s.getvalue(), s.seek(1), s.write("NE!"), s.getvalue(), s.truncate(4), s.getvalue(), s.readable(),
    s.writable(), s.seekable(), s.closed)
s.close()
try:
    s.read()
except ValueError as error:
    print(error)
b = io.BytesIO(b"hello")
print(b.read(2), b.tell(), b.read(), b.seek(-2, 2), b.read(), b.write(b"!!"), b.getvalue(), b.seek(1),
    b.readline(), b.seek(0), b.readinto(bytearray(3)), bytes(b.getbuffer()[:2]), b.seek(10), b.write(b"z"),
    b.getvalue())
for call in (lambda: io.StringIO(5), lambda: io.StringIO().write(b"x"), lambda: io.BytesIO().write("x"),
        lambda: io.BytesIO("x"), lambda: io.StringIO().seek(-1), lambda: io.BytesIO().seek(-1),
        lambda: io.StringIO("abc").seek(1, 1), lambda: io.BytesIO(b"a").read("x"),
        lambda: io.StringIO("a").read(1.5), lambda: io.StringIO().fileno()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
for newline in (None, "", "\n", "\r\n", "\r"):
    t = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), t.readlines(), repr(t.getvalue()))
with io.StringIO() as t:
    print("to", "it", file=t)
    print(repr(t.getvalue()))
print(t.closed, isinstance(s, io.TextIOBase), isinstance(b, io.IOBase), io.StringIO("x").read(-1),
    io.StringIO("ab").read(None))
