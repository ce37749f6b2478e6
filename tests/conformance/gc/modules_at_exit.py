# The modules go one by one: __main__ first, then in the order of sys.modules, whatever stands there.
import sys
import types


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")


for name in ("first", "second", "third"):
    module = types.ModuleType(name)
    module.inside = Noisy("what is in the " + name)
    sys.modules[name] = module
sys.modules["no module"] = Noisy("no module")
sys.modules[5] = Noisy("what has no name")
sys.modules["fourth"] = types.ModuleType("fourth")
sys.modules["fourth"].inside = Noisy("what is in the fourth")
del module
mine = Noisy("mine")
print("over")
