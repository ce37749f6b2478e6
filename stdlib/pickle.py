"""Objects as bytes, and back: dump, dumps, load, loads, and the classes Pickler and Unpickler.

_pickle_writer takes objects apart, _pickle_reader runs the little machine that puts them together again,
_pickle_codes names its instructions."""

import _pickle_codes
from _pickle_codes import *
from _pickle_errors import PickleError, PicklingError, UnpicklingError
from _pickle_reader import Unpickler
from _pickle_writer import PickleBuffer, Pickler

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load",
           "loads", "PickleBuffer", "DEFAULT_PROTOCOL", "HIGHEST_PROTOCOL",
           *sorted(name for name in _pickle_codes.__all__ if len(name) > 1)]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
_Pickler = Pickler
_Unpickler = Unpickler


class _Collector:
    """A file that only takes pieces."""

    def __init__(self):
        self.pieces = []
        self.write = self.pieces.append


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """An object as bytes."""
    collector = _Collector()
    Pickler(collector, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return b"".join(collector.pieces)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The next object of a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


class _Source:
    """Bytes as a file that is only read."""

    def __init__(self, data):
        try:
            self.data = bytes(memoryview(data))
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
        self.at = 0

    def read(self, size):
        start = self.at
        self.at = min(start + size, len(self.data))
        return self.data[start:self.at]

    def readline(self):
        start = self.at
        self.at = self.data.find(b"\n", start) + 1 or len(self.data)
        return self.data[start:self.at]


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object that bytes stand for."""
    return load(_Source(data), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers)


_dump, _dumps, _load, _loads = dump, dumps, load, loads
