"""The operating system: files, directories, the environment. The natives are in `posix`."""

import sys

from posix import (
    _exit,
    chdir,
    cpu_count,
    environ as _native_environ,
    get_terminal_size,
    getcwd,
    getpid,
    isatty,
    listdir,
    lstat,
    mkdir,
    putenv,
    readlink,
    remove,
    rename,
    rmdir,
    stat,
    stat_result,
    strerror,
    terminal_size,
    unsetenv,
    urandom,
)

import _collections_abc

__all__ = ["PathLike", "R_OK", "W_OK", "X_OK", "F_OK", "_exit", "altsep", "chdir", "cpu_count", "curdir", "defpath",
           "devnull", "environ", "error", "extsep", "fspath", "getcwd", "getenv", "getpid", "isatty", "linesep",
           "listdir", "lstat", "makedirs", "mkdir", "name", "pardir", "path", "pathsep", "putenv", "readlink",
           "remove", "removedirs", "rename", "rmdir", "sep", "stat", "stat_result", "strerror", "terminal_size",
           "get_terminal_size", "unlink", "unsetenv", "urandom", "walk"]

name = "posix"
linesep = "\n"
error = OSError
unlink = remove
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4


def fspath(path):
    """A name as text or bytes; other objects are asked for theirs by __fspath__."""
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    method = getattr(cls, "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {cls.__name__}")
    result = method(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f"expected {cls.__name__}.__fspath__() to return str or bytes, not {type(result).__name__}")


class PathLike(metaclass=type(_collections_abc.Hashable)):
    """Objects that stand for a file's name."""

    __slots__ = ()

    def __fspath__(self):
        raise NotImplementedError

    __fspath__.__isabstractmethod__ = True

    @classmethod
    def __subclasshook__(cls, C):
        return _collections_abc._check_methods(C, "__fspath__") if cls is PathLike else NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


class _Environ(_collections_abc.MutableMapping):
    """The environment. What is stored here is seen by programs that are started from now on."""

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        try:
            return self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError(f"str expected, not {type(text).__name__}")
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        unsetenv(key)
        try:
            del self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"environ({self._data!r})"

    def copy(self):
        """A dictionary with the same entries."""
        return dict(self)

    def setdefault(self, key, value):
        """The value of a key; without one, the value given, which is stored first."""
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        return {**self, **other}

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        return {**other, **self}

    def __ior__(self, other):
        self.update(other)
        return self


environ = _Environ(_native_environ)


def getenv(key, default=None):
    """A value of the environment, or the default."""
    return environ.get(key, default)


def get_exec_path(env=None):
    """The directories in which programs are looked for."""
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


def access(path, mode):
    """Whether a file is there (and that is all that is asked)."""
    try:
        stat(path)
    except OSError:
        return False
    return True


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=exist_ok)
        if tail == ".":
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a directory, and those above it that are empty then."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(directory, names of directories in it, names of files in it) for each directory below."""
    try:
        names = listdir(top)
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    directories = []
    files = []
    for one in names:
        (directories if path.isdir(path.join(top, one)) else files).append(one)
    if topdown:
        yield top, directories, files
    for one in directories:
        below = path.join(top, one)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, directories, files


# Last: posixpath needs what is above.
import posixpath as path

from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path
