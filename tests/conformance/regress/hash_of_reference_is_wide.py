# The hash of a weak reference was cut to 50 bits.
import weakref


class Wide:
    def __hash__(self):
        return 2**60 + 7


wide = Wide()
reference = weakref.ref(wide)
print(hash(reference) == hash(wide), hash(reference))
del wide
print(hash(reference))
