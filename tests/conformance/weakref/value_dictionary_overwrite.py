# Overwriting an entry drops the old reference, so the old value's death no
# longer removes anything.
import weakref


class Thing:
    pass


old, new = Thing(), Thing()
d = weakref.WeakValueDictionary()
d["k"] = old
d["k"] = new
del old
print("k" in d, d["k"] is new)
del new
print("k" in d, len(d))
d["k"] = Thing()
print(len(d))
thing = Thing()
d["one"] = d["two"] = thing
print(len(d))
del thing
print(len(d))
thing = Thing()
d["k"] = thing
del d["k"]
d["k"] = other = Thing()
del thing
print(len(d), d["k"] is other)
