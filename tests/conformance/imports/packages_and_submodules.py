# Packages: __init__, submodules, relative imports, __all__, __name__ and __package__.
import os
import sys

folder = f"packages_and_submodules_{os.getpid()}.tmp"


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
write("pack/__init__.py", "print('init', __name__, __package__)\nfrom . import first\nvalue = 1\n")
write("pack/first.py", "print('first', __name__, __package__)\nfrom .second import name\n")
write("pack/second.py", "name = 'second name'\n__all__ = ['name', 'other']\nother = 2\nhidden = 3\n")
write("pack/deep/__init__.py", "from ..second import *\n")
write("pack/deep/leaf.py",
    "from .. import second\nfrom ..first import name as renamed\nprint('leaf', renamed)\n")
try:
    import pack
    import pack.deep.leaf as leaf
    from pack import second, first as one
    from pack.deep import name, other

    print(pack.first.name, pack.second.other, leaf.renamed, name, other, second.hidden, one is pack.first)
    print(hasattr(pack.deep, "hidden"), pack.__package__, pack.deep.__package__, pack.second.__package__)
    print(len(pack.__path__), pack.__file__.endswith("__init__.py"), hasattr(second, "__path__"))
    print(sorted(m for m in sys.modules if m.startswith("pack")))
    for source in ("import pack.nosuch", "from pack import nosuch", "from pack.second import nosuch",
                   "import pack.second.x", "from pack.deep import *; hidden", "import pack.deep.leaf.x"):
        try:
            exec(source, {})
        except (ImportError, NameError) as error:
            print(type(error).__name__, str(error).split(" (")[0])
finally:
    clean(folder)
