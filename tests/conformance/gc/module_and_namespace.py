# G5: the collector comes to know the namespace of a module before the module.
import gc
import sys
import types


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


gc.disable()
gc.collect()
module = types.ModuleType("made")
kinds = [type(each).__name__ for each in gc.get_objects(0) if each is module or each is module.__dict__]
print(kinds)
sys.modules["made"] = module
module.first = Thing("first")
holder = [Thing("held"), Thing("last")]
module.second = Thing("second")
module.holder = holder
del module, holder, kinds
gc.collect()
print([each.name for each in gc.get_objects() if type(each) is Thing])
made = sys.modules.pop("made")
made.itself = made
del made
print(gc.collect() > 0)
