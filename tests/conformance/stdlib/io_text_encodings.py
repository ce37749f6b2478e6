# Text files in encodings of the library, and the mark that some encodings have at the start of a file only.
import io
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "text")
for encoding, text in (("cp1252", "na\u00efve \u20ac\n"), ("iso8859-15", "\u20ac\n"), ("koi8-r", "\u0416\u0417\n"),
                       ("cp437", "\u2592\n"), ("mac-roman", "\u00e9\n")):
    with open(path, "w", encoding=encoding) as file:
        print(file.encoding, file.write(text * 2), end=" ")
    with open(path, "rb") as file:
        print(file.read(), end=" ")
    with open(path, encoding=encoding) as file:
        print(file.readline() == text, file.tell() == len(text), list(file) == [text])
with open(path, "w", encoding="cp1252", errors="replace") as file:
    file.write("\u0416")
with open(path, "a", encoding="cp1252") as file:
    try:
        file.write("\u0416")
    except UnicodeEncodeError as error:
        print(error)
for name in "hex", "rot13", "no-such":
    for call in (lambda: open(path, encoding=name), lambda: io.TextIOWrapper(io.BytesIO(), name)):
        try:
            print(call())
        except LookupError as error:
            print(error)
for encoding in "utf-16", "utf-8-sig", "utf-32":
    with open(path, "w+", encoding=encoding) as file:
        file.write("a")
        file.write("b")
        file.seek(0)
        print(encoding, file.read(), end=" ")
        file.seek(0)
        file.write("c")
    with open(path, "a", encoding=encoding) as file:
        file.write("d")
    with open(path, "r+", encoding=encoding) as file:
        file.seek(0, 2)
        file.write("e")
    with open(path, encoding=encoding) as file:
        print(file.read(), os.path.getsize(path))
raw = io.BytesIO(b"x")
raw.seek(0, 2)
wrapper = io.TextIOWrapper(raw, "utf-8-sig")
wrapper.write("y")
wrapper.flush()
print(raw.getvalue())
