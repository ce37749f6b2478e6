# hash(): equal values hash alike, -1 is never a hash, unhashable types, own __hash__.
print(hash(0), hash(1), hash(-1), hash(-2), hash(2**61 - 1), hash(1.0), hash(0.5), hash(True), hash(1j),
    hash(float("inf")), hash(10**100), hash(-(10**100)), hash(1e100) == hash(int(1e100)))
print(hash((1, 2, 3)), hash(()), hash((1, (2,))), hash(frozenset([1, 2])), hash(range(3)) == hash(range(0, 3)),
    hash("a") == hash("a"), hash(b"a") == hash(memoryview(b"a")), hash(None) == hash(None),
    hash(slice(1)) == hash(slice(1)), hash("") == hash(b""), hash(...) == hash(...))


class H:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


class OnlyEq:
    def __eq__(self, other):
        return True


class Both(OnlyEq):
    __hash__ = object.__hash__


for value in (H(5), H(-1), H(2**61), H(True), H(-(2**63)), H("x"), H(1.5), H(None), OnlyEq(), Both(), [], {},
        set(), bytearray(), ([],), slice([], 1), {}.keys(), {}.items()):
    try:
        result = hash(value)
        print(result if isinstance(value, H) else type(result).__name__)
    except TypeError as error:
        print(error)
for call in (lambda: hash(), lambda: hash(1, 2), lambda: hash(obj=1)):
    try:
        call()
    except TypeError as error:
        print(error)
