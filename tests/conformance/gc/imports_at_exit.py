# When the modules are gone nothing can be imported any more, loaded or not.
import gc
import sys


class Late:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "is finalizing:", sys_is_finalizing())
        for statement in ("import gc", "import sys", "from json import dumps", "import no_such_module"):
            try:
                exec(statement)
            except ImportError as error:
                print(" ", type(error).__name__, error)
            else:
                print(" ", statement)


sys_is_finalizing = sys.is_finalizing
cycle = Late("garbage at the end")
cycle.cycle = cycle
del cycle
kept = Late("kept")
print("over", sys.is_finalizing())
