# A file that dies open closes what is beneath it, by its own close(), and warns of a descriptor that was left open.
import io
import os
import sys
import tempfile
import warnings

handle, path = tempfile.mkstemp()


def show(message, category, *rest, **named):
    print(category.__name__, str(message).replace(path, "PATH"))


class Memory(io.BytesIO):
    def close(self):
        print("close", self.getvalue())
        super().close()


class Text(io.TextIOWrapper):
    def close(self):
        print("close the text")
        super().close()


class Failing(Memory):
    def close(self):
        super().close()
        raise OSError("not closed")


sys.unraisablehook = lambda unraisable: show(unraisable.exc_value, type(unraisable.exc_value))
warnings.simplefilter("always")
warnings.showwarning = show
for beneath in (io.BytesIO(), Memory(), Failing()):
    io.TextIOWrapper(beneath).write("text")
    print(beneath.closed)
del beneath
for mode in ("w", "r+", "rb", "wb", "rb+"):
    open(path, mode)
open(path, "rb", buffering=0)
open(handle, "rb", closefd=False)
Text(open(path, "rb"))
file = open(path)
buffer = file.detach()
del file
del buffer
with open(path) as file:
    file.note = "files have attributes"
print(file.note, vars(file)["note"])
del file
file = open(path, "w")
file.me = file
file.close()
del file
warnings.simplefilter("error")
open(path)
os.close(handle)
os.remove(path)
