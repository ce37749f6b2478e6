# What was frozen does not survive the interpreter, but no finaliser of frozen garbage runs.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")


cycle = Noisy("frozen garbage")
cycle.cycle = cycle
gc.freeze()
del cycle
print("over", gc.get_freeze_count() > 0)
