"""Files and directories for the time being, with names that nobody else has."""

import errno
import functools
import io
import os
import random
import shutil
import types
import weakref

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
           "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
_chooser = random.Random(int.from_bytes(os.urandom(8)))


def gettempprefix():
    """How names begin."""
    return template


def gettempprefixb():
    return os.fsencode(template)


@functools.cache
def _default_directory():
    candidates = [os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP")]
    for directory in [*filter(None, candidates), "/tmp", "/var/tmp", "/usr/tmp", os.getcwd()]:
        directory = os.path.abspath(directory)
        if os.path.isdir(directory) and os.access(directory, os.W_OK | os.X_OK):
            return directory
    raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")


def gettempdir():
    """The directory for such files."""
    return _default_directory() if tempdir is None else os.fsdecode(tempdir)


def gettempdirb():
    return os.fsencode(gettempdir())


def _parts(prefix, suffix, directory):
    """(prefix, suffix, directory, whether they are bytes), with what was left out filled in."""
    kinds = {type(os.fspath(part)) for part in (prefix, suffix, directory) if part is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    if kinds - {str, bytes}:
        raise TypeError("Unexpected type")
    is_bytes = kinds == {bytes}
    prefix = (gettempprefixb() if is_bytes else template) if prefix is None else os.fspath(prefix)
    suffix = (b"" if is_bytes else "") if suffix is None else os.fspath(suffix)
    directory = (gettempdirb() if is_bytes else gettempdir()) if directory is None else os.fspath(directory)
    return prefix, suffix, directory, is_bytes


def _try_names(make, prefix, suffix, directory):
    """What make(path) gives for the first path that does not exist yet."""
    prefix, suffix, directory, is_bytes = _parts(prefix, suffix, directory)
    for _ in range(TMP_MAX):
        name = "".join(_chooser.choices(_CHARACTERS, k=8))
        path = os.path.join(directory, prefix + (name.encode() if is_bytes else name) + suffix)
        try:
            return make(os.path.abspath(path))
        except FileExistsError:
            pass
    raise FileExistsError(errno.EEXIST, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """(descriptor, path) of a new file."""
    return _try_names(lambda path: (os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), path),
                      prefix, suffix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """The path of a new directory."""
    def make(path):
        os.mkdir(path, 0o700)
        return path

    return _try_names(make, prefix, suffix, dir)


def mktemp(suffix="", prefix=template, dir=None):
    """A path that does not exist yet."""
    def check(path):
        if os.path.lexists(path):
            raise FileExistsError
        return path

    return _try_names(check, prefix, suffix, dir)


class _TemporaryFileWrapper:
    """A file object, with a name, whose file goes when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close
        self._finalizer = weakref.finalize(self, self._clean_up, file, name if delete else None)

    @staticmethod
    def _clean_up(file, name):
        try:
            file.close()
        finally:
            if name is not None:
                try:
                    os.unlink(name)
                except FileNotFoundError:
                    pass

    def __getattr__(self, name):
        attribute = getattr(self.__dict__["file"], name)
        if not isinstance(attribute, int):
            setattr(self, name, attribute)
        return attribute

    def close(self):
        """Close the file; if it is to go then, it goes."""
        if self.delete and not self._delete_on_close:
            self.file.close()
        else:
            self._finalizer()

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._finalizer()
        return result

    def __iter__(self):
        yield from self.file

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} {self.name!r}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """A new file with a name."""
    descriptor, path = mkstemp(suffix, prefix, dir)
    try:
        file = io.open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.close(descriptor)
        os.unlink(path)
        raise
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """A new file that has no name any more."""
    descriptor, path = mkstemp(suffix, prefix, dir)
    os.unlink(path)
    try:
        return io.open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.close(descriptor)
        raise


class SpooledTemporaryFile(io.IOBase):
    """A file in memory that becomes a file of the system when it grows too large."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        if "b" in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding or "utf-8", errors, newline)
        self._max_size = max_size
        self._rolled = False
        self._arguments = {"mode": mode, "buffering": buffering, "encoding": encoding, "newline": newline,
                           "suffix": suffix, "prefix": prefix, "dir": dir, "errors": errors}

    __class_getitem__ = classmethod(types.GenericAlias)

    def rollover(self):
        """Become a file of the system now."""
        if self._rolled:
            return
        old = self._file
        self._file = TemporaryFile(**self._arguments)
        place = old.tell()
        old.seek(0)
        self._file.write(old.read())
        self._file.seek(place)
        self._rolled = True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, *args):
        result = self._file.write(*args)
        self._check()
        return result

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def truncate(self, size=None):
        if size is not None and size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def mode(self):
        return self._arguments["mode"] if not self._rolled else self._file.mode

    @property
    def name(self):
        return None if not self._rolled else self._file.name

    @property
    def encoding(self):
        return self._file.encoding

    def read(self, *args):
        return self._file.read(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def flush(self):
        self._file.flush()

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()

    def isatty(self):
        return self._file.isatty()

    def __iter__(self):
        return iter(self._file)

    def __next__(self):
        return next(self._file)

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()


class TemporaryDirectory:
    """A new directory that goes, with all in it, at the end of the `with` statement or of this object."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = weakref.finalize(self, self._clean_up, self.name,
                                           f"Implicitly cleaning up {self!r}", ignore_cleanup_errors, delete)

    @staticmethod
    def _clean_up(name, warn_message, ignore_errors, delete):
        import warnings

        if delete:
            shutil.rmtree(name, ignore_errors)
            warnings.warn(warn_message, ResourceWarning)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Let the directory go now."""
        if self._finalizer.detach() or os.path.exists(self.name):
            shutil.rmtree(self.name, self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(types.GenericAlias)
