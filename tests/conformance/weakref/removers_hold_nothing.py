# D1: the callback that takes entries out is one function for each container, without a closure, and holds the
# container weakly.
import gc
import weakref
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary


class Key:
    pass


gc.disable()
for kind in WeakKeyDictionary, WeakSet, WeakValueDictionary:
    container = kind()
    remove = container._remove
    print(kind.__name__, remove.__name__, remove.__closure__, type(remove.__defaults__[0]).__name__)
    gone = weakref.ref(container)
    del container
    print(gone(), remove(weakref.ref(Key())))
