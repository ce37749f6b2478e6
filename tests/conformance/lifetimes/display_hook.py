# The interactive echo sets _ to None before printing, so the previous value
# dies first; None leaves _ alone.
import builtins
import sys


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}, _ is {builtins._}>"

    def __del__(self):
        print("dies:", self.name)


sys.displayhook(Thing("first"))
print(builtins._.name)
sys.displayhook(Thing("second"))
sys.displayhook(None)
print(builtins._.name)
sys.displayhook(42)
print(builtins._)
del builtins._
