# Storing an exception in a local of a frame on its own traceback makes a cycle
# that waits for the collector; deleting the local avoids it.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def cycle():
    local = Noisy("in a cycle")
    saved = None
    try:
        raise ValueError
    except ValueError as error:
        saved = error


def mended():
    local = Noisy("no cycle")
    saved = None
    try:
        raise ValueError
    except ValueError as error:
        saved = error
    try:
        return saved.args
    finally:
        del saved


gc.disable()
gc.collect()
print("mended")
mended()
print("cycle")
cycle()
print("  returned, not dead yet")
gc.collect()
print("end")
