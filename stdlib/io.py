"""Files: open(), the types of files, and their abstract bases."""

import _io
import abc
from _operator import index as _index

from _io import (
    DEFAULT_BUFFER_SIZE, BlockingIOError, BufferedRandom, BufferedReader, BufferedWriter, BytesIO, FileIO, StringIO,
    TextIOWrapper, UnsupportedOperation, open, open_code, text_encoding,
)

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair", "IncrementalNewlineDecoder", "TextIOBase",
    "TextIOWrapper", "UnsupportedOperation", "text_encoding", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE",
]

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


def _fill(buffer, read):
    view = memoryview(buffer).cast("B")
    data = read(len(view))
    view[:len(data)] = data
    return len(data)


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    """The base of all files."""

    @property
    def closed(self):
        """Whether the file is closed."""
        return hasattr(self, "__IOBase_closed")

    def close(self):
        """Write out what is buffered and close the file."""
        if self.closed:
            return
        try:
            self.flush()
        finally:
            setattr(self, "__IOBase_closed", True)

    def flush(self):
        """Write out what is buffered: here nothing."""
        self._checkClosed()

    def isatty(self):
        """Whether the file is a terminal."""
        self._checkClosed()
        return False

    def __enter__(self):
        self._checkClosed()
        return self

    def __iter__(self):
        self._checkClosed()
        return self

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable." if msg is None else msg)
        return True

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable." if msg is None else msg)
        return True

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable." if msg is None else msg)
        return True


class RawIOBase(_io._RawIOBase, IOBase):
    """The base of files of bytes without a buffer: readinto() and write() are for the derived class."""

    def read(self, size=-1, /):
        """At most so many bytes, by one call of readinto(); None: there are none at the moment."""
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        if count is None:
            return None
        count = _index(count)
        if not 0 <= count <= size:
            raise ValueError(f"readinto returned {count} outside buffer size {size}")
        return bytes(buffer[:count])

    def readall(self):
        """All that is left."""
        parts = []
        while part := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return b"".join(parts) if parts else part

    def readinto(self, buffer, /):
        """Fill a buffer; the number of bytes."""
        raise NotImplementedError

    def write(self, b, /):
        """Write bytes; the number of them."""
        raise NotImplementedError


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    """The base of files of bytes with a buffer."""

    def read1(self, size=-1, /):
        """At most so many bytes, by one call of the file beneath."""
        raise UnsupportedOperation("read1")

    def readinto(self, buffer, /):
        """Fill a buffer; the number of bytes."""
        return _fill(buffer, self.read)

    def readinto1(self, buffer, /):
        """The same with read1()."""
        return _fill(buffer, self.read1)


class TextIOBase(_io._TextIOBase, IOBase):
    """The base of files of text."""

    def readline(self, size=-1, /):
        """The next line."""
        raise UnsupportedOperation("readline")


RawIOBase.register(FileIO)
for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper):
    TextIOBase.register(_class)
del _class


class IncrementalNewlineDecoder:
    """Decodes text that comes in parts, and turns the ends of lines into \\n."""

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translates = translate
        self._seen = set()
        self._has_return = False  # the last part ended with \\r, and a \\n may follow

    def decode(self, input, final=False):
        """The text of one part."""
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
        if self._has_return and (text or final):
            text = "\r" + text
            self._has_return = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._has_return = True
        if "\r\n" in text:
            self._seen.add("\r\n")
        rest = text.replace("\r\n", "")
        self._seen.update(end for end in "\r\n" if end in rest)
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translates else text

    def getstate(self):
        """What the decoder holds back, and a number that tells of a \\r held back, too."""
        held, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return held, flag << 1 | self._has_return

    def setstate(self, state, /):
        """Go on from what getstate() gave."""
        if not isinstance(state, tuple):
            raise TypeError("state argument must be a tuple")
        try:
            held, flag = state
        except ValueError:
            raise TypeError("setstate(): illegal state argument") from None
        self._has_return = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((held, flag >> 1))

    def reset(self):
        """Forget everything."""
        self._seen.clear()
        self._has_return = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        """The ends of lines that have been seen: None, one, or a tuple."""
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        return seen if len(seen) > 1 else seen[0] if seen else None


from _buffered import BufferedRWPair  # it needs the classes above
