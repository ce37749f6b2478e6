# A weak reference finds an object without keeping it alive.
#
# Claim often met: "an object disappears when memory is short."  Memory plays
# no part.  An object goes at the very moment its last strong reference goes,
# and from that moment the weak reference answers None.

import sys
import weakref


class Planet:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Planet({self.name!r})"


mars = Planet("Mars")
before = sys.getrefcount(mars)
seen_from_afar = weakref.ref(mars)
print("references added by ref():", sys.getrefcount(mars) - before)

# Calling the reference gives a strong reference for as long as you keep it.
print("the object:", seen_from_afar())
print("its name:  ", seen_from_afar().name)

# While two names hold the planet, deleting one of them changes nothing.
red_planet = seen_from_afar()
del mars
print("one name left: ", seen_from_afar())

# The second name was the last strong reference.
del red_planet
print("no name left:  ", seen_from_afar())

# Dead is dead: a new object of the same name does not revive the reference.
mars = Planet("Mars")
print("a new Mars:    ", seen_from_afar())

# And there is only one plain reference per object, however often you ask.
print("shared:", weakref.ref(mars) is weakref.ref(mars))
