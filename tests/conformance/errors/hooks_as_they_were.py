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
