# Paths as text: parts, joining, matching, comparing.
import pickle
from pathlib import Path, PurePath, PurePosixPath


def tried(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for text in ("", "a", "a/b", "/a/b.txt", "/", "//a", "///a", "a/../b", "a//b/./c", ".bashrc", "a.tar.gz", "a.", "..", "x/.hid.txt"):
    path = PurePosixPath(text)
    print(repr(path), path.parts, path.root, repr(path.name), path.suffix, path.suffixes, path.stem, path.parent, list(path.parents))
    print("   ", tried(path.with_name, "z"), tried(path.with_suffix, ".q"), tried(path.with_stem, "w"), tried(path.as_uri))
path = PurePosixPath("/a/b.txt")
print(path / "c" / PurePosixPath("d"), "/x" / PurePosixPath("a"), tried(PurePosixPath, 5), tried(lambda: path / 5))
print(sorted([PurePosixPath("b"), PurePosixPath("a/c"), PurePosixPath("a")]), path == PurePosixPath("/a//b.txt"), path == "/a/b.txt")
print(path.relative_to("/a"), tried(path.relative_to, "/x"), path.relative_to("/a/c", walk_up=True), path.is_relative_to("/a"))
for pattern in ("*.txt", "b.*", "a/*", "/a/*.txt", "/*.txt", "**/*.txt", "/a/**", ""):
    print(pattern, tried(path.match, pattern), path.full_match(pattern))
print(PurePosixPath("A.TXT").match("*.txt", case_sensitive=False), tried(path.with_name, ""), tried(path.with_suffix, "q"))
print(path.parents[0], path.parents[-1], path.parents[1:], tried(lambda: path.parents[5]), path.parents)
print(pickle.loads(pickle.dumps(path)), PurePath("a"), Path("a"), hash(path) == hash(PurePosixPath("/a/b.txt")), bytes(path))
