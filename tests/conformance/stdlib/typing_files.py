# typing: hints for files and regular expressions.
import typing
from typing import IO, BinaryIO, Match, Pattern, TextIO, get_args, get_origin

print(IO[str], TextIO, BinaryIO, Pattern[str], Match[bytes], Pattern)
print(IO.__module__, IO.__parameters__, TextIO.__mro__[1].__name__)
print(get_origin(Pattern[str]).__name__, get_args(Pattern[str]))


def copy(source: TextIO, target: IO[str], what: typing.Optional[Pattern[str]] = None) -> None:
    pass


print(typing.get_type_hints(copy))
print(issubclass(TextIO, IO), hasattr(typing, "TextIO"), {"IO", "Match"} <= set(typing.__all__))
try:
    typing.NoSuchHint
except AttributeError as error:
    print(error)
