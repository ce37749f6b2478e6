# Prints the median pause of a young collection beside an old heap of a hundred, and of ten million objects.
#
# The pause is the time between the two calls of gc.callbacks. It should not depend on the old heap.
import gc
import sys
import time

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 2_000_000
RUNS = 300


class Node:
    __slots__ = ("other",)


pauses = []
started = 0


def watch(phase, info):
    global started
    if phase == "start":
        started = time.perf_counter()
    else:
        pauses.append(time.perf_counter() - started)


def median_pause():
    pauses.clear()
    gc.callbacks.append(watch)
    for _ in range(RUNS):
        for _ in range(300):
            node = Node()
            node.other = node
        assert gc.collect(0) >= 299
    gc.callbacks.remove(watch)
    return sorted(pauses)[len(pauses) // 2]


gc.disable()
staying = []
for count in 10_000, max(20_000, int(COUNT * SCALE)):
    staying += [Node() for _ in range(count - len(staying))]
    gc.collect()
    print(f"{count:10} old objects: {median_pause() * 1e6:8.1f} microseconds")
print("ok")
