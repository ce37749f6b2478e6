# repr of containers that contain themselves, and nested quoting.
a = [1]
a.append(a)
d = {"a": a}
d["d"] = d
t = (a, d)
d["t"] = t
print(a, d, t, sep="\n")


class Items(list):
    pass


class Named(dict):
    def __repr__(self):
        return "Named(" + super().__repr__() + ")"


i = Items([1])
i.append(i)
n = Named(x=1)
n["n"] = n
print(i, n)
print([None, True, 1.0, "a'b", b"c", (1,), [], {}, set(), frozenset(), range(2), ...])
print(repr("\t'\""), [""], ({},), {"k": ["v", ("w",)]}, {(1, 2): {3}})
try:
    a == [1, a, 2], a == a
    b = [1]
    b.append(b)
    a == b
except RecursionError as error:
    print(type(error).__name__)
print(int, [int], len, [len], type(None), NotImplemented, type(lambda: 0), type(a).__name__)
