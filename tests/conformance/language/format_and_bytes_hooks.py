# __format__, __str__, __repr__, __bytes__, __fspath__, __length_hint__, __sizeof__ in use.
import os
import sys


class H:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __format__(self, spec):
        return f"format:{spec}"

    def __bytes__(self):
        return b"bytes"

    def __fspath__(self):
        return "path"

    def __sizeof__(self):
        return 100


h = H()
print(h, [h], f"{h}", f"{h!r}", f"{h!s:>5}", f"{h:spec}", f"{h!a}", "{:x} {!r}".format(h, h), "%s %r %a" % (h,
    h, h), str(h), repr(h), bytes(h), os.fspath(h), h.__sizeof__(), sys.getsizeof(h) >= 100, ascii(h), format(h,
    "q"), {h: h}, (h,))
print("a" + str(h), ",".join(map(str, [h, h])), print(h, end="") or "")


class Inherits(H):
    __format__ = object.__format__


print(f"{Inherits()}", format(Inherits()))
try:
    f"{Inherits():x}"
except TypeError as error:
    print(error)


class OnlyStr:
    def __str__(self):
        return "only str"


print(str(OnlyStr()), repr(OnlyStr())[:18], f"{OnlyStr()}", f"{OnlyStr()!r}"[:10])


class BadPath:
    def __fspath__(self):
        return 5


for call in (lambda: os.fspath(5), lambda: os.fspath(BadPath()), lambda: bytes(OnlyStr()),
        lambda: open(BadPath())):
    try:
        call()
    except TypeError as error:
        print(error)
