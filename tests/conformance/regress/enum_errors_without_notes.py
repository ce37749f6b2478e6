# Errors of members carried a note about the making of classes; auto() showed an empty text; a few words differed.
import dataclasses
import enum
from collections import namedtuple

for base, value in ((enum.StrEnum, 1), (enum.IntEnum, "q"), (enum.StrEnum, ("a", "b", "c", "d"))):
    try:
        base("A", {"X": value})
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))
print(enum.auto(), enum.auto(5), enum.__all__[-4:], namedtuple("One", "only").__doc__)
try:
    @dataclasses.dataclass(order=True)
    class B:
        def __lt__(self, other):
            pass
except TypeError as error:
    print(error)
