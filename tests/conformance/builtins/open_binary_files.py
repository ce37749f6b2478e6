# open() for bytes: modes, readinto, seeking, iteration.
import os

path = "open_binary_files.tmp"
with open(path, "wb") as f:
    print(f.write(b"hello\nworld\n"), f.write(bytearray(b"!")), f.write(memoryview(b"?")), f.tell(),
        f.seekable(), f.mode)
with open(path, "rb") as f:
    print(f.read(3), f.tell(), f.seek(-2, 2), f.read(), f.seek(0), f.readline(), f.readlines(), f.read(),
        f.seek(2, 0), f.seek(1, 1), f.read(1))
    buffer = bytearray(4)
    f.seek(0)
    print(f.readinto(buffer), buffer, f.fileno() > 2, f.isatty(), list(f))
with open(path, "r+b") as f:
    f.seek(6)
    f.write(b"W")
    f.seek(0)
    print(f.read(), f.truncate(5), f.seek(0), f.read())
with open(path, "ab") as f:
    f.write(b"+more")
with open(path, "rb", buffering=0) as f:
    print(f.read(5), f.readall() if hasattr(f, "readall") else f.read())
with open(path, "w+b") as f:
    print(f.read(), f.write(b"new"), f.seek(0), f.read())
for call in (lambda: open(path, "rb").write(b"x"), lambda: open(path, "wb").read(), lambda: open(path,
        "ab").write("text"), lambda: open(path, "rb").seek(-1), lambda: open(path, "rb", newline="\n"),
        lambda: open(path, "rb", errors="x"), lambda: open(path, "rb").read("x"), lambda: open(path, "b")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error)[:70])
os.remove(path)
