# findall, split and sub on plain strings, on bytes, on subclasses and on what cannot be searched.
import re

for text in "ab12 cd345 é6 x", "", "aaa", "é€é€":
    for source in r"\w+", r"(\w)(\d*)", r"(\d)?", r"", r"(a)|(b)|(é)", r"x*":
        pattern = re.compile(source)
        print(source, pattern.findall(text), pattern.findall(text, 1), pattern.findall(text, 1, 3))
        print(pattern.split(text), pattern.split(text, 1), pattern.split(text, -1))
        print(pattern.sub("<>", text), pattern.subn(r"[\g<0>]", text, 2))


class Text(str):
    def __getitem__(self, key):
        return "own"


for text in Text("aba"), b"aba", bytearray(b"aba"), memoryview(b"aba"):
    a, b, c = ("a", "b", "c") if isinstance(text, str) else (b"a", b"b", b"c")
    print(type(text).__name__, re.findall(a, text), re.split(b, text), re.findall(a + b"|()" if a == b"a" else "a|()", text))
for action in (
    lambda: re.findall("a", b"a"),
    lambda: re.sub("a", "b", 5),
    lambda: re.split(b"a", "a"),
    lambda: re.sub("a", b"b", "a"),
    lambda: re.sub("(a)", r"\2", "a"),
    lambda: re.sub("(a)", r"\2", 5),
    lambda: re.sub("a", None, "a"),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
