"""Paths as objects: joined with /, taken apart by attributes, asked and changed by methods."""

import fnmatch
import io
import os
import posixpath
import re
import stat

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "Path", "PosixPath"]


class UnsupportedOperation(NotImplementedError):
    """What a path of this system cannot do."""


class _Parents:
    """The directories above a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._parts = path._tail

    def __len__(self):
        return len(self._parts)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._from_parts(self._path.root, self._parts[:-index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path that is only looked at."""

    __slots__ = ("_root", "_tail", "_text")
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        text = ""
        for piece in args:
            if isinstance(piece, PurePath):
                piece = piece._text
            elif not isinstance(piece, str):
                try:
                    piece = os.fspath(piece)
                except TypeError:
                    pass  # what it is instead is said below
                if not isinstance(piece, str):
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                    f"not {type(piece).__name__!r}")
            if not text or piece.startswith("/"):
                text = piece
            else:
                text += piece if text.endswith("/") else "/" + piece
        self._parse(text)

    def _parse(self, text):
        root = ""
        if text.startswith("/"):
            root = "//" if text.startswith("//") and not text.startswith("///") else "/"
        self._root = root
        self._tail = [part for part in text.split("/") if part and part != "."]
        self._text = root + "/".join(self._tail) or "."

    def with_segments(self, *pathsegments):
        """A path of the same kind."""
        return type(self)(*pathsegments)

    def _from_parts(self, root, tail):
        return self.with_segments(root + "/".join(tail))

    # ---- Text and order

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def as_posix(self):
        return self._text

    def __bytes__(self):
        return os.fsencode(self._text)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.as_posix()!r})"

    def __reduce__(self):
        return self.__class__, self.parts

    def as_uri(self):
        """As a file: address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"
        return "file://" + "".join(chr(byte) if byte in safe else f"%{byte:02X}" for byte in bytes(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._text == other._text

    def __hash__(self):
        return hash(self._text)

    def _key(self, other):
        return (self._text.split("/"), other._text.split("/")) if isinstance(other, PurePath) else None

    def __lt__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else key[0] < key[1]

    def __le__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else key[0] <= key[1]

    def __gt__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else key[0] > key[1]

    def __ge__(self, other):
        key = self._key(other)
        return NotImplemented if key is None else key[0] >= key[1]

    # ---- Parts

    drive = property(lambda self: "")
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)

    @property
    def parts(self):
        return (self._root, *self._tail) if self._root else tuple(self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith(".") else ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        dot = name.rfind(".")
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parent(self):
        return self._from_parts(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        """With another last part."""
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_parts(self._root, [*self._tail[:-1], name])

    def with_stem(self, stem):
        """With another name before the suffix."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """With another suffix."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and suffix != "." and "/" not in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def joinpath(self, *pathsegments):
        """With further parts."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def is_relative_to(self, other, *_deprecated):
        """Whether the other is the path itself or above it."""
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def relative_to(self, other, *_deprecated, walk_up=False):
        """The way from the other path to this one."""
        other = self.with_segments(other, *_deprecated)
        for steps, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._from_parts("", [".."] * steps + self._tail[len(path._tail):])

    def _matches(self, pattern, case_sensitive, is_whole):
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        wanted = pattern.parts
        if not wanted:
            if is_whole:
                return not self.parts
            raise ValueError("empty pattern")
        flags = re.IGNORECASE if case_sensitive is False else 0
        if is_whole:
            return _match_parts(self.parts, wanted, flags)
        parts = self.parts
        if len(parts) < len(wanted) or len(parts) > len(wanted) and pattern.anchor:
            return False
        return all(_match_part(part, one, flags) for part, one in zip(reversed(parts), reversed(wanted)))

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the last parts match a pattern."""
        return self._matches(path_pattern, case_sensitive, False)

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether all parts match a pattern; ** stands for any number of them."""
        return self._matches(pattern, case_sensitive, True)


def _match_part(part, pattern, flags):
    return re.match(fnmatch.translate(pattern), part, flags) is not None


def _match_parts(parts, pattern, flags):
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_match_parts(parts[start:], pattern[1:], flags) for start in range(len(parts) + 1))
    return bool(parts) and _match_part(parts[0], pattern[0], flags) and _match_parts(parts[1:], pattern[1:], flags)


class PurePosixPath(PurePath):
    """The same under its own name."""

    __slots__ = ()


class Path(PurePath):
    """A path of the file system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        """The working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's directory."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """The path of a file: address."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        text = uri[5:]
        if text.startswith("///"):
            text = text[2:]
        elif text.startswith("//localhost/"):
            text = text[11:]
        data = re.sub(rb"%([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), os.fsencode(text))
        path = cls(os.fsdecode(data))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    # ---- Questions

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self) and (follow_symlinks or not self.is_symlink())

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self) and (follow_symlinks or not self.is_symlink())

    def is_symlink(self):
        return os.path.islink(self)

    def is_junction(self):
        return False

    def is_mount(self):
        return os.path.ismount(self)

    def _has_kind(self, judge):
        try:
            return judge(self.stat().st_mode)
        except (OSError, ValueError):
            return False

    def is_fifo(self):
        return self._has_kind(stat.S_ISFIFO)

    def is_socket(self):
        return self._has_kind(stat.S_ISSOCK)

    def is_block_device(self):
        return self._has_kind(stat.S_ISBLK)

    def is_char_device(self):
        return self._has_kind(stat.S_ISCHR)

    def samefile(self, other_path):
        """Whether both are the same file."""
        other = os.stat(other_path)
        own = self.stat()
        return (own.st_ino, own.st_dev) == (other.st_ino, other.st_dev)

    def absolute(self):
        """From the root on, otherwise as it is."""
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        """From the root on, without links and dots."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def readlink(self):
        return self.with_segments(os.readlink(self))

    def expanduser(self):
        """With ~ replaced."""
        if self._root or not self._tail or not self._tail[0].startswith("~"):
            return self
        home = os.path.expanduser(self._tail[0])
        if home.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *self._tail[1:])

    # ---- Content

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(memoryview(data))

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    # ---- Directories

    def iterdir(self):
        """The paths in a directory."""
        names = os.listdir(self)
        return (self._from_parts(self._root, [*self._tail, name]) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below that match."""
        pattern = str(pattern)
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {self.with_segments('')!r}")
        parsed = PurePosixPath(pattern)
        if parsed.is_absolute():
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(parsed.parts)
        if not parts:
            raise ValueError(f"Unacceptable pattern: {self.with_segments(pattern)!r}")
        flags = re.IGNORECASE if case_sensitive is False else 0
        return self._found(parts, flags, recurse_symlinks, pattern.endswith("/"))

    def _found(self, parts, flags, recurse_symlinks, wants_directories):
        seen = set()
        for path in self._select(parts, flags, recurse_symlinks):
            if path in seen or wants_directories and not path.is_dir():
                continue
            seen.add(path)
            yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The same in all directories below."""
        pattern = str(pattern)
        if PurePosixPath(pattern).is_absolute():
            raise NotImplementedError("Non-relative patterns are unsupported")
        ending = "/" if pattern.endswith("/") else ""
        return self.glob(str(PurePosixPath("**", pattern)) + ending, case_sensitive=case_sensitive,
                         recurse_symlinks=recurse_symlinks)

    def _select(self, parts, flags, follows):
        if not parts:
            yield self
            return
        first, *rest = parts
        if first == "**":
            yield from self._select(rest, flags, follows)
            for name in self._names():
                path = self._from_parts(self._root, [*self._tail, name])
                if path.is_dir() and (follows or not path.is_symlink()):
                    yield from path._select(parts, flags, follows)
                elif not rest:
                    yield path
        elif first == "..":
            path = self.with_segments(self, "..")
            if path.exists():
                yield from path._select(rest, flags, follows)
        else:
            match = re.compile(fnmatch.translate(first), flags).match
            for name in self._names():
                if match(name):
                    path = self._from_parts(self._root, [*self._tail, name])
                    if not rest or path.is_dir():
                        yield from path._select(rest, flags, follows)

    def _names(self):
        try:
            return os.listdir(self)
        except OSError:
            return []

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """(path, names of directories, names of files) for each directory below."""
        for top, directories, files in os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(top), directories, files

    # ---- Changes

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make a directory."""
        try:
            os.mkdir(self, mode)
        except OSError as error:
            above = self.parent
            if isinstance(error, FileNotFoundError) and parents and above != self:
                above.mkdir(parents=True, exist_ok=True)
                return self.mkdir(mode, exist_ok=exist_ok)
            if isinstance(error, FileNotFoundError) or not (exist_ok and self.is_dir()):
                raise

    def touch(self, mode=0o666, exist_ok=True):
        """Make an empty file, or set the time of one."""
        if exist_ok and self.exists():
            os.utime(self, None)
            return
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def rmdir(self):
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        """Remove a file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    def hardlink_to(self, target):
        os.link(target, self)

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)


class PosixPath(Path, PurePosixPath):
    """The same under its own name."""

    __slots__ = ()
