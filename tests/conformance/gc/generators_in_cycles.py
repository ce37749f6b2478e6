# A suspended generator in a cycle is closed by the collection.
import gc
import weakref


class Holder:
    pass


def numbers(holder):
    try:
        yield 1
    finally:
        print("finally, holder works:", holder.name, reference())


gc.disable()
gc.collect()
holder = Holder()
holder.name = "holder"
holder.generator = numbers(holder)
next(holder.generator)
reference = weakref.ref(holder.generator, lambda reference: print("callback"))
del holder
print("collecting")
gc.collect()
print("end")
