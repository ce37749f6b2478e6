# get_referents lists what objects refer to directly, numbers and text included;
# lists and tuples from the end, dicts value before key.
import gc

print(gc.get_referents(), gc.get_referents(3, "text", None))
print(gc.get_referents([1, 3, 5]), gc.get_referents((7, "a")), gc.get_referents({8: 9}))
print(sorted(gc.get_referents([1], (2, 3), {4: 5})))
print(gc.get_referents([]), gc.get_referents(()), gc.get_referents({}))
