# Paths of files that are there: content, directories, patterns, links.
import os
import tempfile
from pathlib import Path


def tried(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error.strerror if isinstance(error, OSError) else error}"


with tempfile.TemporaryDirectory() as name:
    top = Path(name)
    file = top / "f.txt"
    print(file.write_text("héllo\n"), repr(file.read_text()), file.read_bytes(), file.write_bytes(b"ab"), tried(file.write_text, 5))
    print(file.exists(), file.is_file(), top.is_dir(), file.stat().st_size, tried((top / "x/y").mkdir))
    (top / "x/y").mkdir(parents=True)
    print(tried((top / "x").mkdir), (top / "x").mkdir(exist_ok=True))
    (top / "x/y/z.py").touch()
    (top / "x/.h").touch()
    (top / "l").symlink_to("f.txt")
    (top / "h").hardlink_to(file)
    print((top / "l").is_symlink(), (top / "l").readlink(), (top / "l").resolve() == file.resolve(), (top / "h").samefile(file))
    for pattern in ("*", "**", "**/*", "*.txt", "x/*", "**/*.py", "x/y/", "*/", "nope", "x", "**/y", "*/.h"):
        print(pattern, sorted(str(path.relative_to(top)) for path in top.glob(pattern)),
              sorted(str(path.relative_to(top)) for path in top.rglob(pattern)))
    print(tried(top.glob, "/x"), sorted(path.name for path in top.iterdir()))
    print([(str(path.relative_to(top)), sorted(below), sorted(files)) for path, below, files in sorted(top.walk())])
    print(file.rename(top / "g.txt").name, (top / "g.txt").replace(top / "h").name, tried((top / "nope").unlink))
    (top / "nope").unlink(missing_ok=True)
    (top / "h").chmod(0o600)
    print(oct((top / "h").stat().st_mode), tried((top / "x").rmdir))
    os.chdir(top)
    print(Path("h").absolute() == top / "h", Path.cwd() == top.resolve(), Path("x/../h").resolve() == (top / "h").resolve())
    os.chdir("/")
os.environ["HOME"] = "/somewhere/me"
print(Path("~/a").expanduser(), Path.home(), Path("a").expanduser(), Path.from_uri("file:///a%20b"), tried(Path.from_uri, "x"))
