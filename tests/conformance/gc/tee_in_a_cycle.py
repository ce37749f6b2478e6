# A tee and what it has read may hold each other: the collector takes them apart.
import gc
import itertools
import weakref


class Source:
    def __iter__(self):
        return self

    def __next__(self):
        return self.item


def cycle():
    source = Source()
    head, tail = itertools.tee(source)
    source.item = head
    return weakref.ref(source), head


source, head = cycle()
item = next(head)
print(item is head, source() is None)
del item, head
gc.collect()
print(source())
branches = itertools.tee([1, 2, 3])
boxes = [branches]
boxed = itertools.tee(boxes)
print(next(boxed[0]) is branches, list(branches[0]))
