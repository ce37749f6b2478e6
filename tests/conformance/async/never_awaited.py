# Coroutines that nobody awaits are warned about.
import gc
import warnings


async def forgotten():
    pass


async def agen():
    yield 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    forgotten()
    gc.collect()
    c = forgotten()
    c.close()
    del c
    a = agen()
    a.asend(None).close()
    del a
    gc.collect()
print([(w.category.__name__, str(w.message)) for w in caught])
