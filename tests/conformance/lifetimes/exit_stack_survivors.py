# G5: what an ExitStack holds comes in the order of a deque: first to last.
import gc
from contextlib import ExitStack


class Thing:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *how):
        print("exit", self.name, end="; ")

    def __del__(self):
        print("del", self.name, end="; ")


gc.disable()
gc.collect()
stack = ExitStack()
for name in "abc":
    stack.enter_context(Thing(name))
stack.push(Thing("pushed"))
stack.callback(print, Thing("argument").name, end="; ")
for times in range(2):
    gc.collect()
    print([each.name for each in gc.get_objects() if type(each) is Thing])
other = stack.pop_all()
print(len(stack._exit_callbacks), len(other._exit_callbacks))
other.me = other
stack = other = None
gc.collect()
print()
with ExitStack() as stack:
    stack.enter_context(Thing("x"))
    stack.enter_context(Thing("y"))
print()
