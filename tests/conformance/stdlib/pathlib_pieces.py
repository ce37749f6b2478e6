# What paths are made of: texts, paths and what has __fspath__, each absolute one beginning anew.
from pathlib import Path, PurePosixPath


class Text(str):
    def __fspath__(self):
        return "never asked"


class Shown:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


class Own(PurePosixPath):
    def __fspath__(self):
        return "not asked either"

    def with_segments(self, *pieces):
        return Own(*pieces)


def attempt(action):
    try:
        return repr(action())
    except TypeError as error:
        return f"TypeError: {error}"


pieces = ["", "/", "//", "///", "a", "/a", "//a", "a/", "./a", "a/.", "..", "a//b", Text("q/r"), Shown("f/g"),
          Shown(b"x"), Shown(3), b"x", 3, None, PurePosixPath("p/q"), PurePosixPath("/p"), PurePosixPath(""), Own("x")]
for one in pieces:
    print(attempt(lambda: PurePosixPath(one)), attempt(lambda: str(Path(one, "z"))))
    for other in pieces:
        print(attempt(lambda: PurePosixPath(one, other, one)), attempt(lambda: other / Own(one)))
        print(attempt(lambda: PurePosixPath(one) / other))
