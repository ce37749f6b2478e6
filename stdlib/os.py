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
from _descriptors import (
    O_APPEND,
    O_CLOEXEC,
    O_CREAT,
    O_DIRECTORY,
    O_EXCL,
    O_NOFOLLOW,
    O_NONBLOCK,
    O_RDONLY,
    O_RDWR,
    O_SYNC,
    O_TRUNC,
    O_WRONLY,
    access,
    chmod,
    chown,
    close,
    dup,
    dup2,
    fsync,
    get_blocking,
    get_inheritable,
    getegid,
    geteuid,
    getgid,
    getpgid,
    getpgrp,
    getppid,
    getsid,
    getuid,
    kill,
    link,
    lseek,
    open,
    pipe,
    pipe2,
    read,
    set_blocking,
    set_inheritable,
    set_times as _set_times,
    symlink,
    truncate,
    umask,
    uname as _uname,
    write,
)

__all__ = ["PathLike", "R_OK", "W_OK", "X_OK", "F_OK", "_exit", "altsep", "chdir", "cpu_count", "curdir", "defpath",
           "devnull", "environ", "error", "extsep", "fspath", "getcwd", "getenv", "getpid", "isatty", "linesep",
           "listdir", "lstat", "makedirs", "mkdir", "name", "pardir", "path", "pathsep", "putenv", "readlink",
           "remove", "removedirs", "rename", "rmdir", "sep", "stat", "stat_result", "strerror", "terminal_size",
           "get_terminal_size", "unlink", "unsetenv", "urandom", "walk", "DirEntry", "O_APPEND", "O_CLOEXEC",
           "O_CREAT", "O_DIRECTORY", "O_EXCL", "O_NOFOLLOW", "O_NONBLOCK", "O_RDONLY", "O_RDWR", "O_SYNC",
           "O_TRUNC", "O_WRONLY", "SEEK_CUR", "SEEK_END", "SEEK_SET", "access", "chmod", "close", "dup", "dup2",
           "fdopen", "fsdecode", "fsencode", "fstat", "fsync", "ftruncate", "get_exec_path", "getegid", "geteuid",
           "getgid", "getlogin", "getppid", "getuid", "kill", "link", "lseek", "open", "pipe", "read", "renames",
           "replace", "scandir", "symlink", "truncate", "umask", "uname", "uname_result", "utime", "write",
           "supports_dir_fd", "supports_effective_ids", "supports_fd", "EX_OK", "EX_USAGE", "EX_DATAERR",
           "EX_NOINPUT", "EX_SOFTWARE", "EX_OSERR", "EX_IOERR", "EX_CONFIG", "chown", "closerange", "get_blocking",
           "get_inheritable", "getcwdb", "getpgid", "getpgrp", "getsid", "pipe2", "set_blocking", "set_inheritable",
           "supports_follow_symlinks"]

name = "posix"
linesep = "\n"
error = OSError
unlink = remove
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
fstat = stat
ftruncate = truncate
replace = rename
_native_stat = stat
supports_dir_fd, supports_effective_ids, supports_fd, supports_follow_symlinks = set(), set(), set(), set()


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file."""
    return (_native_stat if follow_symlinks else lstat)(path)


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


def renames(old, new):
    """Give a file another name, in a directory that is made if need be; empty ones go."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


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


class DirEntry:
    """One name in a directory."""

    def __init__(self, directory, name):
        self.name = name
        self.path = path.join(directory, name)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_symlink(self):
        return path.islink(self.path)

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    __class_getitem__ = classmethod(type(list[int]))


DirEntry.__module__ = "posix"


class _Scan:
    """What scandir() gives: an iterator, and a context manager."""

    def __init__(self, directory):
        self._entries = iter([DirEntry(directory, name) for name in listdir(directory)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def scandir(path=None):
    """The entries of a directory."""
    return _Scan("." if path is None else fspath(path))


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set when a file was read and changed last."""
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = tuple(int(time * 1_000_000_000) for time in times)
    _set_times(path, *((None, None) if ns is None else ns))


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object over a descriptor."""
    import io

    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def fsencode(filename):
    """A name as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A name as text."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _Fields(tuple):
    """A tuple whose items have names."""

    def __new__(cls, items):
        return tuple.__new__(cls, items)

    def __repr__(self):
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"posix.{type(self).__name__}({fields})"


def _fields_type(type_name, *names):
    members = {name: property(lambda self, index=index: self[index]) for index, name in enumerate(names)}
    return type(type_name, (_Fields,), {**members, "__match_args__": names, "__module__": "posix", "__slots__": ()})


uname_result = _fields_type("uname_result", "sysname", "nodename", "release", "version", "machine")


def uname():
    """The system, and the machine that it runs on."""
    return uname_result(_uname())


EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_SOFTWARE, EX_OSERR, EX_IOERR, EX_CONFIG = 0, 64, 65, 66, 70, 71, 74, 78


def closerange(fd_low, fd_high, /):
    """Close all descriptors from one on, before another."""
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def getcwdb():
    """The working directory as bytes."""
    return fsencode(getcwd())


def getlogin():
    """The name of the user."""
    return environ.get("LOGNAME") or environ.get("USER") or "root"


def get_exec_path(env=None):
    """The directories where programs are looked for."""
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


# Last: posixpath needs what is above.
import posixpath as path

from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path
