# importlib: import_module and reload.
import os
import sys

folder = f"importlib_functions_{os.getpid()}.tmp"


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
write("counter.py",
    "try:\n    runs += 1\nexcept NameError:\n    runs = 1\n\n\ndef f():\n    return runs, extra\nextra = 'old'\n")
write("pack/__init__.py", "")
write("pack/sub.py", "name = __name__\n")
import importlib

try:
    counter = importlib.import_module("counter")
    f = counter.f
    print(counter.runs, f(), importlib.import_module("counter") is counter)
    write("counter.py", "runs += 10\nadded = True\n")
    print(importlib.reload(counter) is counter, counter.runs, counter.added, counter.f is f, f())
    print(importlib.import_module("pack.sub").name, importlib.import_module(".sub", "pack").name)
    print(importlib.import_module("..sub", "pack.x").name, importlib.invalidate_caches())
    for call in (lambda: importlib.import_module("nosuch"), lambda: importlib.import_module(".sub"),
                 lambda: importlib.reload(5), lambda: importlib.import_module("...x", "pack.sub"),
                 lambda: importlib.import_module("pack.nosuch")):
        try:
            call()
        except (ImportError, TypeError) as error:
            print(type(error).__name__, error)
    write("counter.py", "raise ValueError('now broken')\n")
    try:
        importlib.reload(counter)
    except ValueError as error:
        print(error, counter.runs, sys.modules["counter"] is counter)
    del sys.modules["counter"]
    try:
        importlib.reload(counter)
    except ImportError as error:
        print(error, error.name)
finally:
    clean(folder)
