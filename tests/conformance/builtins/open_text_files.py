# open() for text: modes, reading, writing, iterating, seeking, encodings, newlines, errors.
import os

path = "open_text_files.tmp"
with open(path, "w", encoding="utf-8", newline="") as f:
    print(f.write("one\r\ntwo\nthrée\n"), f.writable(), f.readable(), f.mode, f.closed, f.name)
with open(path, encoding="utf-8") as f:
    print(f.readline(), f.read(), repr(f.read()), f.seek(0), f.readlines(), f.tell() > 0)
    f.seek(0)
    print([line for line in f], f.seek(0), f.readline(2), f.readlines(3), next(f, "end"))
for newline in (None, "", "\n", "\r\n"):
    with open(path, newline=newline, encoding="utf-8") as f:
        print(repr(newline), f.readlines())
with open(path, "a", encoding="utf-8") as f:
    f.writelines(["four\n", "five"])
with open(path, "r+", encoding="utf-8") as f:
    print(f.read().split("\n")[-2:], f.seek(0, 2) > 0, f.write("!"), f.seek(0), f.read()[-1], f.truncate(3))
print(repr(open(path).read()), os.path.exists(path))
with open(path, "wb") as f:
    f.write(b"caf\xe9")
print(open(path, encoding="latin-1").read(), open(path, encoding="utf-8",
    errors="replace").read() == "caf\ufffd", open(path, encoding="ascii", errors="ignore").read())
for call in (lambda: open("nosuch.tmp"), lambda: open(path, "q"), lambda: open(path, "rw"), lambda: open(path,
        "rb", encoding="utf-8"), lambda: open(path, encoding="nosuch"), lambda: open(path,
        encoding="utf-8").read(), lambda: open(path, "r").write("x"), lambda: open(path, "x"),
        lambda: open(5.5), lambda: open(path, newline="x"), lambda: open(path, "w").read(), lambda: open(""),
        lambda: open(path, "tb"), lambda: open(path, "r", 0), lambda: open("."), lambda: open(path, mode=5),
        lambda: open()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, str(error)[:90])
f = open(path)
f.close()
f.close()
for call in (f.read, f.readline, lambda: f.seek(0), lambda: next(f), lambda: f.__enter__()):
    try:
        call()
    except ValueError as error:
        print(error)
os.remove(path)
