# Lines of files and lines that a script enters; tracebacks show both.
import linecache
import os
import tempfile
import traceback

path = os.path.join(tempfile.mkdtemp(), "lines.py")
with open(path, "w") as file:
    file.write("a = 1\n\nb=2")
print(linecache.getlines(path), repr(linecache.getline(path, 1)), repr(linecache.getline(path, 9)), linecache.getlines("<string>"))
print(linecache.cache[path][0], linecache.cache[path][2])
with open(path, "w") as file:
    file.write("c = 1\n")
print(linecache.getline(path, 1), linecache.checkcache(path), linecache.getline(path, 1))
os.remove(path)
linecache.checkcache()
print(linecache.getlines(path), linecache.getline("no_such.py", 1) == "")


class Loader:
    def get_source(self, name):
        return "x\ny\n"


names = {"__name__": "mm", "__loader__": Loader()}
print(linecache.lazycache("zz.py", names), linecache.getlines("zz.py", names), linecache.lazycache("", {}))
linecache.cache["<entered>"] = 10, None, ["raise ValueError(1)\n"], "<entered>"
try:
    exec(compile("raise ValueError(1)", "<entered>", "exec"))
except ValueError as error:
    print("".join(traceback.format_exception(error)[2:]))
    print(traceback.format_tb(error.__traceback__)[1:], traceback.extract_tb(error.__traceback__)[-1].line)
