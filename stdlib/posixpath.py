"""Names of files, as the system writes them; seen as `os.path`."""

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix",
           "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
           "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir",
           "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isdevdrive", "splitroot"]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

# Only now: os asks for the names above.
import os


def _by_text(function, *names):
    """What the function makes of names that are bytes: bytes again."""
    if any(not isinstance(name, bytes) for name in names):
        raise TypeError("Can't mix strings and bytes in path components")
    result = function(*map(os.fsdecode, names))
    return tuple(map(os.fsencode, result)) if isinstance(result, tuple) else os.fsencode(result)


def _kind(mode):
    return mode & 0o170000


def normcase(s):
    """Capital letters count: the name itself."""
    return os.fspath(s)


def isabs(s):
    """Whether a name begins at the root."""
    s = os.fspath(s)
    return s.startswith(b"/" if isinstance(s, bytes) else "/")


def join(a, *p):
    """Names joined by slashes; an absolute one begins anew."""
    path = os.fspath(a)
    if isinstance(path, bytes):
        return _by_text(join, path, *map(os.fspath, p))
    for part in map(os.fspath, p):
        if isinstance(part, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    """(directory, last name)."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return _by_text(split, p)
    at = p.rfind("/") + 1
    head, tail = p[:at], p[at:]
    if head.strip("/"):
        head = head.rstrip("/")
    return head, tail


def splitdrive(p):
    """("", name): there are no drives."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """("", slashes at the root, the rest); two slashes have a meaning of their own, three have not."""
    p = os.fspath(p)
    slash = b"/" if isinstance(p, bytes) else "/"
    count = 0 if p[:1] != slash else 2 if p[:2] == 2 * slash != p[1:3] else 1
    return p[:0], p[:count], p[count:]


def splitext(p):
    """(name, extension with its dot); the dots a name begins with belong to the name."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return _by_text(splitext, p)
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > start and p[start:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def basename(p):
    """The last name."""
    p = os.fspath(p)
    return p[p.rfind(b"/" if isinstance(p, bytes) else "/") + 1:]


def dirname(p):
    """The directory."""
    return split(p)[0]


def commonprefix(m):
    """The longest beginning that all have."""
    if not m:
        return ""
    low, high = min(m), max(m)
    for index, item in enumerate(low):
        if item != high[index]:
            return low[:index]
    return low


def _status(path):
    try:
        return os.stat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    """Whether there is such a file."""
    return _status(path) is not None


def lexists(path):
    """The same; a link counts even if it leads nowhere."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isdir(s):
    """Whether it is a directory."""
    status = _status(s)
    return status is not None and _kind(status.st_mode) == 0o040000


def isfile(path):
    """Whether it is an ordinary file."""
    status = _status(path)
    return status is not None and _kind(status.st_mode) == 0o100000


def islink(path):
    """Whether it is a link."""
    try:
        return _kind(os.lstat(path).st_mode) == 0o120000
    except (OSError, ValueError):
        return False


def ismount(path):
    """Whether another file system begins here."""
    here, above = _status(path), _status(join(path, b".." if isinstance(path, bytes) else ".."))
    if here is None or above is None or islink(path):
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def getsize(filename):
    """How many bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When it was changed last."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When it was read last."""
    return os.stat(filename).st_atime


def getctime(filename):
    """When something about it was changed last."""
    return os.stat(filename).st_ctime


def samestat(s1, s2):
    """Whether two results of stat() are of one file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two names lead to one file."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two descriptors are of one file."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def isjunction(path):
    """There are no junctions here."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """There are no such drives here."""
    os.fspath(path)
    return False


def _home_of(matches):
    """The home directory of the first entry of the list of users that is meant, or None."""
    try:
        with open("/etc/passwd", encoding="utf-8", errors="surrogateescape") as entries:
            for entry in entries:
                fields = entry.rstrip("\n").split(":")
                if len(fields) == 7 and matches(fields):
                    return fields[5]
    except OSError:
        pass
    return None


def expanduser(path):
    """~ and ~NAME replaced by a home directory."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return _by_text(expanduser, path)
    if not path.startswith("~"):
        return path
    name, slash, rest = path[1:].partition("/")
    if name:
        home = _home_of(lambda fields: fields[0] == name)
    elif "HOME" in os.environ:
        home = os.environ["HOME"]
    else:
        home = _home_of(lambda fields: fields[2] == str(os.getuid()))
    if home is None:
        return path
    return home.rstrip("/") + slash + rest or "/"


def expandvars(path):
    """$NAME and ${NAME} replaced by the environment's values."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return _by_text(expandvars, path)
    result = []
    position = 0
    while position < len(path):
        if path[position] != "$":
            result.append(path[position])
            position += 1
            continue
        braced = path.startswith("{", position + 1)
        begin = end = position + 1 + braced
        while end < len(path) and (path[end] != "}" if braced else path[end] == "_" or path[end].isalnum()):
            end += 1
        name = path[begin:end]
        end += braced
        result.append(os.environ.get(name, path[position:end]))
        position = end
    return "".join(result)


def normpath(path):
    """A name without `.`, `..` and doubled slashes."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return _by_text(normpath, path)
    if not path:
        return "."
    # Two slashes at the beginning have a meaning of their own; three have not.
    root = "" if not path.startswith("/") else "//" if path.startswith("//") and not path.startswith("///") else "/"
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not root and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + "/".join(parts) or "."


def abspath(path):
    """The name from the root on."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return _by_text(abspath, path)
    return normpath(path if path.startswith("/") else join(os.getcwd(), path))


def realpath(filename, *, strict=False):
    """The name from the root on, without links."""
    path = os.fspath(filename)
    if isinstance(path, bytes):
        return os.fsencode(realpath(os.fsdecode(path), strict=strict))
    resolved = "/" if path.startswith("/") else os.getcwd()
    rest = path.split("/")[::-1]
    # Where links lead; None while one is being followed, so that it must not be followed again.
    ends = {}
    while rest:
        part = rest.pop()
        if part is None:
            ends[rest.pop()] = resolved
        elif part == "..":
            resolved = dirname(resolved)
        elif part not in ("", "."):
            candidate = join(resolved, part)
            if strict:
                os.lstat(candidate)
            if not islink(candidate):
                resolved = candidate
            elif candidate not in ends:
                ends[candidate] = None
                target = os.readlink(candidate)
                if target.startswith("/"):
                    resolved = "/"
                rest += [candidate, None, *target.split("/")[::-1]]
            elif ends[candidate] is not None:
                resolved = ends[candidate]
            else:
                if strict:
                    os.stat(candidate)
                resolved = candidate
    return resolved


def relpath(path, start=None):
    """How to come to a file from a directory (the working directory)."""
    if not path:
        raise ValueError("no path specified")
    path = os.fspath(path)
    if isinstance(path, bytes):
        return _by_text(relpath, path, b"." if start is None else os.fspath(start))
    origin = [part for part in abspath(start or ".").split("/") if part]
    target = [part for part in abspath(path).split("/") if part]
    same = len(commonprefix([origin, target]))
    return "/".join([".."] * (len(origin) - same) + target[same:]) or "."


def commonpath(paths):
    """The longest directory that all names lie in."""
    paths = [os.fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if isinstance(paths[0], bytes):
        return _by_text(lambda *texts: commonpath(texts), *paths)
    if len({path.startswith("/") for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split("/") if part and part != "."] for path in paths]
    return ("/" if paths[0].startswith("/") else "") + "/".join(commonprefix(split_paths))
