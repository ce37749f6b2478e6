# G15: sets and slices refer to numbers and None too.
import gc

print(gc.get_referents({7}), gc.get_referents(frozenset([None])), sorted(gc.get_referents({1, 2, 3})))
print(gc.get_referents(slice(1, None, "step")), gc.get_referents(slice([], 5)))
print(sorted(map(str, gc.get_referents({1, "two", 3.5}))), gc.get_referents(set()))
