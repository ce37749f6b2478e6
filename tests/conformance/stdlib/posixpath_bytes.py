# Functions of os.path, and glob, take bytes and give bytes; bytes and text are not mixed.
import glob
import os
import os.path
import tempfile

os.environ["VAR"] = "value"
for name in "", "/", "///a//b/", "a/b.c.d", "../x/./y//..", "~nobody/q", "$VAR/${VAR}/$no", ".bashrc", "/tmp\udcff/\u00fc":
    data = os.fsencode(name)
    for function in (os.path.basename, os.path.dirname, os.path.split, os.path.splitext, os.path.splitdrive,
                     os.path.normpath, os.path.isabs, os.path.expandvars, os.path.expanduser, os.path.normcase):
        text, result = function(name), function(data)
        as_bytes = tuple(map(os.fsencode, text)) if isinstance(text, tuple) else text
        same = result == (os.fsencode(text) if isinstance(text, str) else as_bytes)
        if not same:
            print(function.__name__, repr(name), result, text)
    print(data, os.path.split(data), os.path.splitext(data), os.path.normpath(data), os.path.join(data, b"x", b"y"))
print(os.path.join(b"a", b"/b", b"c"), os.path.relpath(b"/a/b", b"/a/c"), os.path.commonpath([b"/a/b", b"/a/c"]))
print(os.path.abspath(b"x") == os.fsencode(os.path.abspath("x")), os.path.realpath(b"/"), os.path.ismount(b"/"))
for call in (lambda: os.path.join("a", b"b"), lambda: os.path.join(b"a", "b"), lambda: os.path.relpath(b"a", "b")):
    try:
        print(call())
    except TypeError as error:
        print(error)
os.chdir(tempfile.mkdtemp())
for name in "a.py", "b[1].txt", ".h":
    open(name, "w").close()
print(sorted(glob.glob(b"*")), glob.glob(b"*.py"), glob.glob(b".*"), glob.glob(glob.escape(b"b[1].txt")))
print(glob.escape(b"/x/[y]?"), list(glob.iglob(b"*.py", root_dir=os.fsencode(os.getcwd()))))
