# In texts about the type of an argument None is called None.
import heapq
import sys

for call in (
    lambda: format(1, None),
    lambda: (1).__format__(None),
    lambda: compile("1", "x", None),
    lambda: type(None, (), {}),
    lambda: type("X", None, {}),
    lambda: type("X", (), None),
    lambda: ExceptionGroup(None, [ValueError()]),
    lambda: sys.intern(None),
    lambda: UnicodeDecodeError(None, b"", 0, 1, ""),
    lambda: str(b"", None),
    lambda: str(1, "nosuch"),
    lambda: str("", "nosuch"),
    lambda: bytes(1, None),
    lambda: bytes("", "ascii", 5),
    lambda: b"".decode(None),
    lambda: "".encode("ascii", None),
    lambda: int(bytearray(b"x")),
    lambda: int(b"x"),
    lambda: b"a" < memoryview(b"a"),
    lambda: list(int | str),
    lambda: 1 in (int | str),
    lambda: reversed(list[int]),
    lambda: float("inf") ** (1 + 2j),
    lambda: (x for x in [1]).throw(ValueError, "a", 5),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(list[len], dict[str, print], list[format.__class__], tuple[lambda: 0].__origin__)
