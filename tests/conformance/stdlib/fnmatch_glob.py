# Patterns of names, and the files that match them.
import fnmatch
import glob
import os
import tempfile

for pattern in ("*", "a?c", "[a-c]x", "[!a-c]x", "[]x]", "[", "a*b*c*", "**.py", "[c-a]", "[a^b]", "[^a]", "[!]", "x[a-]", "a.b"):
    print(pattern, fnmatch.translate(pattern), fnmatch.filter(["abc", "ax", "dx", "]", "[", "a.b", "^", "x-", "f.py"], pattern))
print(fnmatch.fnmatch("A", "a"), fnmatch.fnmatchcase("a", "a"), fnmatch.fnmatch(b"ab", b"a*"), glob.escape("a[b]*?"))
with tempfile.TemporaryDirectory() as directory:
    os.chdir(directory)
    os.makedirs("sub/deep")
    for name in ("a.py", "b.py", ".hidden.py", "sub/c.py", "sub/deep/d.py", "x.txt"):
        open(name, "w").close()
    for pattern in ("*.py", "*", "*/*.py", "**/*.py", "**", "sub/", "nope*", "a.py", "[ab].py", "sub/*/", ".*"):
        print(pattern, sorted(glob.glob(pattern)), sorted(glob.glob(pattern, recursive=True)))
    print(sorted(glob.glob("*.py", root_dir="sub")), sorted(glob.glob("*", include_hidden=True)))
    os.chdir("/")
print(glob.translate("a/*.py"), glob.translate("**/x?", recursive=True))
