# Names with links that lead round in circles, roots of names, homes, and directories of bytes.
import os
import tempfile

where = os.path.realpath(tempfile.mkdtemp())
os.chdir(where)
for link, target in ("a", "a"), ("b", "c"), ("c", "b"), ("d", "d/x"), ("e", "e/../e"), ("k2", "k"):
    os.symlink(target, link)
os.mkdir("k")
for name in ("a", "b", "a/x", "b/../z", "d", "d/1", "e", "k2/x", "k2/..", "none/../q", "none/x"):
    for strict in (False, True):
        try:
            print(name, strict, os.path.realpath(name, strict=strict).replace(where, "HERE"))
        except OSError as error:
            print(name, strict, type(error).__name__, str(error).replace(where, "HERE"))
for name in ("/a/b", "//a", "///a", "a", "", b"/a", b"//"):
    print(os.path.splitroot(name), end=" ")
print(os.path.isjunction("a"), os.path.isdevdrive("a"), os.path.supports_unicode_filenames)
print(os.path.samestat(os.stat("k"), os.stat("k2")), os.path.expanduser("~nobody-of-this-name/x"))
print(os.path.expanduser("~root") == os.path.expanduser(b"~root").decode())
os.environ["HOME"] = "/some/place/"
print(os.path.expanduser("~"), os.path.expanduser("~/x"), os.path.expanduser(b"~/x"))
print(sorted(os.listdir(os.fsencode(where)))[:3], sorted(entry.path for entry in os.scandir(b"."))[:3])
for name in os.listdir("."):
    os.remove(name) if name != "k" else os.rmdir(name)
os.chdir("/")
os.rmdir(where)
