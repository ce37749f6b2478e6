# A module that fails: it is gone from sys.modules, its submodules stay, the second try runs it again.
import os
import sys

folder = f"errors_while_importing_{os.getpid()}.tmp"


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
write("bad.py", "print('bad runs')\nimport good_helper\nraise ValueError('inside')\n")
write("good_helper.py", "print('helper runs once')\n")
write("wrong.py", "def f(:\n    pass\n")
write("dedent.py", "if 1:\n    x\n  y\n")
write("exits.py", "raise SystemExit(3)\n")
write("pack/__init__.py", "raise KeyError('package')\n")
write("pack/sub.py", "print('never')\n")
try:
    for source in ("import bad", "import bad", "import wrong", "import dedent", "import exits",
            "import pack.sub",
                   "from pack import sub"):
        try:
            exec(source)
        except BaseException as error:
            print(type(error).__name__, str(error).replace(folder, "").split(" (/")[0])
    print([n for n in ("bad", "good_helper", "wrong", "pack", "pack.sub", "exits") if n in sys.modules])
finally:
    clean(folder)
