# stderr: gc: collecting generation 0...
# stderr: gc: objects in permanent generation: 0
# stderr: gc: collectable <Cycle 0x
# stderr: gc: collectable <list 0x
# stderr: gc: done, 2 unreachable, 0 uncollectable, 0.
# The flags say what a run reports on stderr: its figures around it, and each
# object found, before finalizers run.
import gc

gc.disable()


class Cycle:
    def __del__(self):
        print("del")


cycle = Cycle()
cycle.me = cycle
several = []
several.append(several)
del cycle, several
gc.set_debug(gc.DEBUG_STATS | gc.DEBUG_COLLECTABLE)
print(gc.collect(0), gc.get_debug())
gc.set_debug(0)
print(gc.garbage)
