"""Hints for files and regular expressions, which few programs need. Import them from typing."""

import re
from abc import abstractmethod
from typing import AnyStr, Generic, List, Optional, Union, _SpecialGenericAlias

Pattern = _SpecialGenericAlias(re.Pattern, 1)
Match = _SpecialGenericAlias(re.Match, 1)


class IO(Generic[AnyStr]):
    """Any file: TextIO and BinaryIO say of what."""

    __slots__ = ()

    @property
    @abstractmethod
    def mode(self) -> str:
        """How it was opened."""

    @property
    @abstractmethod
    def name(self) -> str:
        """Its name."""

    @abstractmethod
    def close(self) -> None:
        """Close it."""

    @property
    @abstractmethod
    def closed(self) -> bool:
        """Whether it is closed."""

    @abstractmethod
    def fileno(self) -> int:
        """The number of its descriptor."""

    @abstractmethod
    def flush(self) -> None:
        """Write what is still in memory."""

    @abstractmethod
    def isatty(self) -> bool:
        """Whether it is a terminal."""

    @abstractmethod
    def read(self, n: int = -1) -> AnyStr:
        """At most n characters or bytes."""

    @abstractmethod
    def readable(self) -> bool:
        """Whether it can be read."""

    @abstractmethod
    def readline(self, limit: int = -1) -> AnyStr:
        """The next line."""

    @abstractmethod
    def readlines(self, hint: int = -1) -> List[AnyStr]:
        """All lines."""

    @abstractmethod
    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a position."""

    @abstractmethod
    def seekable(self) -> bool:
        """Whether it has positions."""

    @abstractmethod
    def tell(self) -> int:
        """The position."""

    @abstractmethod
    def truncate(self, size: Optional[int] = None) -> int:
        """Cut it off."""

    @abstractmethod
    def writable(self) -> bool:
        """Whether it can be written."""

    @abstractmethod
    def write(self, s: AnyStr) -> int:
        """Write."""

    @abstractmethod
    def writelines(self, lines: List[AnyStr]) -> None:
        """Write several."""

    @abstractmethod
    def __enter__(self) -> "IO[AnyStr]":
        """The file itself."""

    @abstractmethod
    def __exit__(self, type, value, traceback) -> None:
        """Close it."""


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()

    @abstractmethod
    def write(self, s: Union[bytes, bytearray]) -> int:
        """Write."""

    @abstractmethod
    def __enter__(self) -> "BinaryIO":
        """The file itself."""


class TextIO(IO[str]):
    """A file of text."""

    __slots__ = ()

    @property
    @abstractmethod
    def buffer(self) -> BinaryIO:
        """The file of bytes beneath."""

    @property
    @abstractmethod
    def encoding(self) -> str:
        """How the text is encoded."""

    @property
    @abstractmethod
    def errors(self) -> Optional[str]:
        """What is done about bytes that are no text."""

    @property
    @abstractmethod
    def line_buffering(self) -> bool:
        """Whether each line is written at once."""

    @property
    @abstractmethod
    def newlines(self) -> object:
        """The ends of lines met so far."""

    @abstractmethod
    def __enter__(self) -> "TextIO":
        """The file itself."""


for _class in (IO, BinaryIO, TextIO):
    _class.__module__ = "typing"
del _class
