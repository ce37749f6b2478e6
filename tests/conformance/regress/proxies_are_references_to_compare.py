# A reference compares itself with a proxy as with another reference: it had called that no reference.
import _weakref
from weakref import proxy, ref


class Equal:
    def __eq__(self, other):
        print("  compares", type(other).__name__)
        return isinstance(other, Equal)


one, two = Equal(), Equal()
first, second, other = ref(one), proxy(one), proxy(two)
print(first == second, first == other, first != other)
print(second == first, first.__eq__(other), first.__ne__(3))
del two
print("dead:", first == other, first != other, ref.__eq__(first, other))
stored = {"key": other, "living": second}
_weakref._remove_dead_weakref(stored, "key")
_weakref._remove_dead_weakref(stored, "living")
print(list(stored))
