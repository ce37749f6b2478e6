# from module import *: __all__, underscores, packages, where it is allowed.
import os
import sys

folder = f"import_star_{os.getpid()}.tmp"


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
write("plain.py", "a = 1\n_hidden = 2\n__dunder__ = 3\nimport sys as imported\n")
write("listed.py", "__all__ = ['_hidden', 'b']\n_hidden = 2\nb = 3\nc = 4\n")
write("wrong.py", "__all__ = ['missing']\n")
write("wrong_type.py", "__all__ = ['x', 5]\nx = 1\n")
write("pack/__init__.py", "__all__ = ['sub', 'here']\nhere = 1\n")
write("pack/sub.py", "print('sub imported by the star')\n")
try:
    for name in ("plain", "listed", "pack", "wrong", "wrong_type"):
        names = {}
        try:
            exec(f"from {name} import *", names)
            print(name, sorted(n for n in names if n != "__builtins__"))
        except (AttributeError, TypeError) as error:
            print(name, type(error).__name__, error)
    for source in ("def f():\n from plain import *", "class C:\n from plain import *"):
        try:
            exec(source, {})
            print("fine")
        except SyntaxError as error:
            print(error.msg)
finally:
    clean(folder)
