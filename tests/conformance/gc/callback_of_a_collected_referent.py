# W19: in a collection a reference keeps its callback, though it has called it; at a death it has let it go.
import gc
import weakref

gc.disable()


class Callback:
    def __call__(self, reference):
        print("called", reference() is None, reference.__callback__ is not None)

    def __del__(self):
        print("del callback")


class C:
    pass


c = C()
c.me = c
reference = weakref.ref(c, Callback())
del c
gc.collect()
print("collected", type(reference.__callback__).__name__)
reference = None
c = C()
reference = weakref.ref(c, Callback())
del c
print("dead", reference.__callback__)
