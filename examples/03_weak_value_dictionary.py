# A WeakValueDictionary forgets an entry when nobody else uses its value.
#
# Claim often met: this function makes a good cache.
#
#     def get(number):
#         if number not in cache:
#             cache[number] = Expensive(number)
#         return cache[number]
#
# It fails with KeyError.  The new object's only strong reference is a
# temporary that dies as soon as the assignment is done, so the entry is gone
# again before the return.  Hold the object in a local variable first.

import weakref


class Expensive:
    def __init__(self, number):
        self.number = number
        print("   created", number)

    def __del__(self):
        print("   dropped", self.number)


cache = weakref.WeakValueDictionary()


def get_wrong(number):
    if number not in cache:
        cache[number] = Expensive(number)
    return cache[number]


def get_right(number):
    found = cache.get(number)
    if found is None:
        found = cache[number] = Expensive(number)
    return found


print("The tempting version:")
try:
    get_wrong(1)
except KeyError as error:
    print("   KeyError:", error)

print("With a local variable:")
one = get_right(1)
again = get_right(1)
print("   the same object:", one is again)
print("   in the cache:", list(cache))

print("When the last user leaves:")
del one, again
print("   in the cache:", list(cache))
