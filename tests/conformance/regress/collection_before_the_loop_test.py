# A collection that is due when a call has made objects runs before the loop that
# waits for it asks again.
import gc
import weakref


class Cycle:
    def __init__(self):
        self.me = self


seen = []
gc.collect()
gc.set_threshold(100, 0, 0)
happened = weakref.ref(Cycle(), seen.append)
junk = []
late = 0
while not seen:
    late += len(seen)
    junk.insert(0, [])
print(late, len(seen), len(junk) < 1000)
