# What a script has added to builtins goes after its own namespace, while it can still print.
import builtins


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")


builtins.first = Noisy("first in builtins")
builtins.second = Noisy("second in builtins")
builtins._ = Noisy("last result")
mine = Noisy("mine")
