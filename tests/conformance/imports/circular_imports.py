# Modules that import each other: what works, and the message when it does not.
import os
import sys

folder = f"circular_imports_{os.getpid()}.tmp"


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
write("one.py", "print('one starts')\nimport two\nx = 1\nprint('one sees', two.y)\n")
write("two.py", "print('two starts')\nimport one\ny = 2\nprint('two sees', hasattr(one, 'x'))\n")
write("three.py", "from four import b\na = 1\n")
write("four.py", "from three import a\nb = 2\n")
write("five.py", "import six\nprint(six.attribute)\nvalue = 1\n")
write("six.py", "import five\nprint(five.value)\nattribute = 2\n")
write("pack/__init__.py", "from pack import sub\n")
write("pack/sub.py", "import pack.other as other\nprint('sub', other.z)\n")
write("pack/other.py", "from pack import sub as me\nz = me.__name__\n")
try:
    import one

    print(one.x, one.two.y)
    for name in ("three", "five", "pack"):
        try:
            __import__(name)
            print(name, "is fine")
        except (ImportError, AttributeError) as error:
            print(type(error).__name__,
                str(error).split(" (/")[0].split(" (circular_imp")[0].split(" from '")[0], name in sys.modules)
finally:
    clean(folder)
