# Subclasses of tuple.
class Pair(tuple):
    def __new__(cls, first, second):
        return super().__new__(cls, (first, second))

    @property
    def first(self):
        return self[0]

    def __repr__(self):
        return f"Pair{super().__repr__()}"


p = Pair(1, 2)
print(p, p.first, p + (3,), type(p + (3,)), type(p[:]), type(p * 1), p == (1, 2), hash(p) == hash((1, 2)),
    {p: 1}[1, 2], p < (1, 3), len(p), list(p), "%s-%s" % p, isinstance(p, tuple), tuple(p) is p, type(tuple(p)))
p.extra = "attributes are allowed"
print(p.extra, vars(p))
for call in (lambda: Pair(1), lambda: Pair(1, 2, 3), lambda: p.__class__((1, 2)), lambda: setattr(p, "first",
        1)):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Slotted(tuple):
    __slots__ = ()


try:
    Slotted((1,)).x = 1
except AttributeError as error:
    print(error)
try:

    class Bad(tuple):
        __slots__ = ("x",)

except TypeError as error:
    print(error)
