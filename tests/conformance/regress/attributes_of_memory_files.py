# StringIO and BytesIO had no attributes of their own.
import gc
import io
import weakref


class Held:
    pass


for kind in io.StringIO, io.BytesIO:
    file = kind()
    file.held = held = Held()
    watcher = weakref.ref(held)
    del held
    print(list(vars(file)), file.held is watcher(), gc.is_tracked(file))
    del file.held
    print(watcher(), hasattr(file, "held"))
    file.held = watcher = None

    # References to the file are cleared after its attributes are gone.
    file.held = Held()
    order = []
    inner = weakref.ref(file.held, lambda dead: order.append("attribute"))
    outer = weakref.ref(file, lambda dead: order.append("file"))
    del file
    print(order)

    file = kind()
    file.itself = file
    watcher = weakref.ref(file)
    del file
    gc.collect()
    print(watcher())
