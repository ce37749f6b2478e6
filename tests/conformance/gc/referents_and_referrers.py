# get_referents lists what an object holds, get_referrers who holds it; weak
# references hold only their callback.
import gc
import weakref


class Thing:
    pass


def callback(reference):
    pass


thing = Thing()
items = [thing, "text"]
pair = (thing, items)
print([found is thing for found in gc.get_referents(items)])
print(len(gc.get_referents(pair)), gc.get_referents(3), gc.get_referents())
print(gc.get_referents(weakref.ref(thing)), gc.get_referents(weakref.ref(thing, callback)) == [callback])
mapping = {"key": thing}
print(any(found is thing for found in gc.get_referents(mapping)))
referrers = gc.get_referrers(thing)
print(any(found is items for found in referrers), any(found is pair for found in referrers))
print(any(found is mapping for found in referrers), gc.get_referrers(Thing()))
