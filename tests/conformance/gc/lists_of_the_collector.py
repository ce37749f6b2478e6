# G16, G17: the collector uses the lists that it made; one dict tells all callbacks; what they hold dies unheard at exit.
import gc

gc.disable()


class C:
    def __del__(self):
        print("never heard")


def tell(phase, info):
    print(phase, sorted(info))
    info["seen"] = True


made = gc.callbacks
made += [tell, tell]
gc.callbacks = []
gc.collect()
gc.garbage = None
gc.set_debug(gc.DEBUG_SAVEALL)
made.clear()
cycle = []
cycle.append(cycle)
del cycle
print(gc.collect(), gc.garbage)
gc.set_debug(0)
made.append(tell)
kept = C()
