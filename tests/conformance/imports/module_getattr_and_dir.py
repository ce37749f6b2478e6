# A module may define __getattr__ and __dir__.
import os
import sys

folder = f"module_getattr_and_dir_{os.getpid()}.tmp"


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
write("lazy.py", """
def __getattr__(name):
    print("asked for", name)
    if name.startswith("made_"):
        return name.upper()
    raise AttributeError(f"lazy has no {name}")


def __dir__():
    return ["made_up", "zz"]


real = 1
""")
try:
    import lazy
    from lazy import made_one, real

    print(lazy.made_two, lazy.real, made_one, dir(lazy), hasattr(lazy, "nothing"), getattr(lazy, "nothing", 5))
    for source in ("lazy.nothing", "from lazy import nothing"):
        try:
            exec(source)
        except (AttributeError, ImportError) as error:
            print(type(error).__name__, str(error).split(" (")[0])
    lazy.made_two = "set"
    print(lazy.made_two)
finally:
    clean(folder)
