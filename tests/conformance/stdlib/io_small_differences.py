# readinto1, hints of readlines, what closed and one-way files say, and how text files show themselves.
import io
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "text")
with open(path, "w") as writer:
    writer.write("one\ntwo\nthree\n")
    for call in writer.read, writer.readline, writer.buffer.readable:
        try:
            print(call())
        except OSError as error:
            print(type(error).__name__, error)
print(writer.buffer.readable(), writer.readable())
for hint in 1, 3, 4, 5, 8, 0, None:
    with open(path) as text, open(path, "rb") as binary:
        print(hint, text.readlines(hint), binary.readlines(hint), io.StringIO("one\ntwo\n").readlines(hint),
              io.BytesIO(b"one\ntwo\n").readlines(hint))
with open(path, "rb") as reader:
    room = bytearray(6)
    print(reader.readinto1(room), room, io.BytesIO(b"abc").readinto1(room), room)
for closed in open(path, "rb"), open(path, "rb", 0), open(path, "ab"):
    closed.close()
    for call in closed.readable, closed.writable:
        try:
            print(type(closed).__name__, call())
        except ValueError as error:
            print(type(closed).__name__, error)


class Named(io.BytesIO):
    name = "a name"


class Wrapper(io.TextIOWrapper):
    pass


print(io.TextIOWrapper(Named(), "ascii"), Wrapper(Named(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "locale").encoding)
with open(path, "w+", newline="") as file:
    file.write("a\rb\r\nc\n")
    file.seek(0)
    file.reconfigure(newline=None)
    print(repr(file.readline()), file.newlines)
    for options in {"encoding": "ascii"}, {"newline": "\r"}, {"errors": "ignore"}:
        try:
            file.reconfigure(**options)
        except io.UnsupportedOperation as error:
            print(error)
    file.reconfigure(line_buffering=True)
    print(repr(file.read()))
