"""Buffers over files that are no files of the system: BytesIO, and raw files that scripts make.

_io.BufferedReader and its kin hand over to the classes here when they are called with such a file.
"""

import io

__all__ = ["BufferedRWPair", "BufferedRandom", "BufferedReader", "BufferedWriter"]


class _Buffered(io.BufferedIOBase):
    """What reading and writing have in common: the file beneath."""

    _raw = None

    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        self._check_raw(raw)
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._buffer_size = buffer_size

    raw = property(lambda self: self._raw)

    @property
    def _file(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    def _check_open(self, operation):
        if self._file.closed:
            raise ValueError(f"{operation} of closed file" if operation != "write" else "write to closed file")

    closed = property(lambda self: self._file.closed)
    name = property(lambda self: self._file.name)
    mode = property(lambda self: self._file.mode)

    def detach(self):
        """The file beneath; this one can no longer be used."""
        self.flush()
        raw = self._file
        self._raw = None
        return raw

    def close(self):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def flush(self):
        self._check_open("flush")
        self._file.flush()

    def seekable(self):
        return self._file.seekable()

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def fileno(self):
        return self._file.fileno()

    def isatty(self):
        return self._file.isatty()

    def truncate(self, pos=None, /):
        self.flush()
        return self._file.truncate(self.tell() if pos is None else pos)

    def __repr__(self):
        name = getattr(self._raw, "name", None)
        return f"<_io.{type(self).__name__}{'' if name is None else f' name={name!r}'}>"


class BufferedReader(_Buffered):
    """Reads ahead."""

    def _check_raw(self, raw):
        if not raw.readable():
            raise io.UnsupportedOperation("File or stream is not readable.")

    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        super().__init__(raw, buffer_size)
        self._ahead = b""  # what has been read and not been given

    def _read_raw(self, size):
        """Some bytes by one call; empty at the end, None when there are none at the moment."""
        buffer = bytearray(size)
        count = self._file.readinto(memoryview(buffer))
        if count is None:
            return None
        if not 0 <= count <= size:
            raise OSError(f"raw readinto() returned invalid length {count} (should have been between 0 and {size})")
        return bytes(buffer[:count])

    def _take(self, size):
        taken = self._ahead[:size]
        self._ahead = self._ahead[size:]
        return taken

    def read(self, size=-1, /):
        """So many bytes, fewer at the end; all without a size."""
        self._check_open("read")
        if size is None:
            size = -1
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        parts = [self._take(len(self._ahead) if size == -1 else size)]
        missing = size - len(parts[0])
        while size == -1 or missing > 0:
            part = self._read_raw(self._buffer_size if size == -1 else max(self._buffer_size, missing))
            if not part:
                if part is None and not any(parts):
                    return None
                break
            if size != -1:
                self._ahead = part
                part = self._take(missing)
                missing -= len(part)
            parts.append(part)
        return b"".join(parts)

    def read1(self, size=-1, /):
        """What is there, or what one call of the raw file gives."""
        self._check_open("read")
        if size < 0:
            size = self._buffer_size
        if size and not self._ahead:
            self._ahead = self._read_raw(self._buffer_size) or b""
        return self._take(size)

    def peek(self, size=0, /):
        """What comes next; it stays there."""
        self._check_open("peek")
        if not self._ahead:
            self._ahead = self._read_raw(self._buffer_size) or b""
        return self._ahead

    def readline(self, size=-1, /):
        """The next line."""
        self._check_open("readline")
        limit = -1 if size is None else size
        line = b""
        while limit < 0 or len(line) < limit:
            if not self.peek():
                break
            end = self._ahead.find(b"\n") + 1
            wanted = end or len(self._ahead)
            if limit >= 0:
                wanted = min(wanted, limit - len(line))
            line += self._take(wanted)
            if line.endswith(b"\n"):
                break
        return line

    def tell(self):
        return self._file.tell() - len(self._ahead)

    def seek(self, target, whence=0, /):
        self._check_open("seek")
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        if whence == 1:
            target -= len(self._ahead)
        position = self._file.seek(target, whence)
        self._ahead = b""
        return position

    def writable(self):
        return False


class BufferedWriter(_Buffered):
    """Collects what is written."""

    def _check_raw(self, raw):
        if not raw.writable():
            raise io.UnsupportedOperation("File or stream is not writable.")

    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        super().__init__(raw, buffer_size)
        self._waiting = bytearray()

    def write(self, buffer, /):
        """Write bytes; how many."""
        if isinstance(buffer, str):
            raise TypeError(f"a bytes-like object is required, not {type(buffer).__name__!r}")
        self._check_open("write")
        data = bytes(memoryview(buffer))
        if len(self._waiting) + len(data) > self._buffer_size:
            self._write_out()
        self._waiting += data
        if len(self._waiting) > self._buffer_size:
            self._write_out()
        return len(data)

    def _write_out(self):
        while self._waiting:
            count = self._file.write(bytes(self._waiting))
            if count is None:
                raise io.BlockingIOError(11, "write could not complete without blocking", 0)
            if not 0 <= count <= len(self._waiting):
                raise OSError(f"raw write() returned invalid length {count} (should have been between 0 and "
                              f"{len(self._waiting)})")
            del self._waiting[:count]

    def flush(self):
        self._check_open("flush")
        self._write_out()

    def tell(self):
        return self._file.tell() + len(self._waiting)

    def seek(self, target, whence=0, /):
        self._write_out()
        return self._file.seek(target, whence)

    def readable(self):
        return False


class BufferedRandom(BufferedWriter, BufferedReader):
    """Reads and writes at a position."""

    def _check_raw(self, raw):
        if not raw.seekable():
            raise io.UnsupportedOperation("File or stream is not seekable.")
        BufferedReader._check_raw(self, raw)
        BufferedWriter._check_raw(self, raw)

    def _read_raw(self, size):
        self._write_out()
        return super()._read_raw(size)

    def write(self, buffer, /):
        if self._ahead:
            self._file.seek(-len(self._ahead), 1)
            self._ahead = b""
        return super().write(buffer)

    def tell(self):
        return self._file.tell() + len(self._waiting) - len(self._ahead)

    def seek(self, target, whence=0, /):
        self._check_open("seek")
        self._write_out()
        return BufferedReader.seek(self, target, whence)

    def readable(self):
        return True

    writable = readable


class BufferedRWPair(io.BufferedIOBase):
    """A file to read from and another one to write to."""

    def __init__(self, *args):
        if len(args) not in (2, 3):
            bound = "at least 2" if len(args) < 2 else "at most 3"
            raise TypeError(f"BufferedRWPair expected {bound} arguments, got {len(args)}")
        reader, writer, buffer_size = (*args, io.DEFAULT_BUFFER_SIZE)[:3]
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def write(self, buffer, /):
        return self.writer.write(buffer)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    closed = property(lambda self: self.writer.closed)


for _class in (BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    _class.__module__ = "_io"
