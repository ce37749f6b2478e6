# sys.path: order, missing folders, modules against packages, __main__.
import os
import sys

folder = f"path_order_and_names_{os.getpid()}.tmp"


def write(path, text):
    full = f"{folder}/{path}"
    for end in range(len(full)):
        if full[end] == "/" and not os.path.exists(full[:end]):
            os.mkdir(full[:end])
    with open(full, "w") as file:
        file.write(text)


def clean(path):
    for name in os.listdir(path):
        inner = f"{path}/{name}"
        clean(inner) if os.path.isdir(inner) else os.remove(inner)
    os.rmdir(path)


sys.dont_write_bytecode = True
sys.path.insert(0, folder)
write("a/which.py", "place = 'a'\n")
write("b/which.py", "place = 'b'\n")
write("b/both.py", "place = 'module'\n")
write("b/both/__init__.py", "place = 'package'\n")
write("b/namespace/inner.py", "place = 'inside a folder without __init__'\n")
try:
    sys.path[:0] = ["nosuchfolder", f"{folder}/a", f"{folder}/b"]
    import both
    import which

    print(which.place, both.place, __name__, sys.modules["__main__"].folder == folder, __file__ == sys.argv[0])
    import namespace.inner

    print(namespace.inner.place)
    del sys.path[1], sys.modules["which"]
    import which

    print(which.place, __package__, __spec__, __builtins__ is sys.modules["builtins"])
finally:
    clean(folder)
