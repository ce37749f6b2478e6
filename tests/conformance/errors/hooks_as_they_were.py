# The hooks of sys are kept under a second name: the same objects.
import sys

for name in "excepthook", "displayhook", "unraisablehook", "breakpointhook":
    print(getattr(sys, name), getattr(sys, name) is getattr(sys, f"__{name}__"))


class Node:
    def __del__(self):
        raise ValueError


def hook(arguments):
    print(type(arguments))


sys.unraisablehook = hook
Node()
print(hasattr(sys, "UnraisableHookArgs"))


class Stream:
    def __init__(self, works):
        self.works = works

    def write(self, text):
        if not self.works:
            raise OSError(text[:9])

    def flush(self):
        print("flush")


sys.unraisablehook = None
for works in (True, False):
    stderr, sys.stderr = sys.stderr, Stream(works)
    Node()
    sys.stderr = stderr
    print("reported")
