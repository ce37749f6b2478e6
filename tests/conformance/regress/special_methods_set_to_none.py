# A special method that is None is called, and that is the error; it is not passed over.
class C:
    __radd__ = __add__ = __iadd__ = __eq__ = __lt__ = __neg__ = __enter__ = __bool__ = None


c = C()
for source in ("c + 1", "1 + c", "c == 1", "c != 1", "c < 1", "-c", "c in [1]", "bool(c)", "[c].index(1)"):
    try:
        print(source, eval(source))
    except TypeError as error:
        print(source, "|", error)
try:
    c += 1
except TypeError as error:
    print(error)


class D:
    __hash__ = __iter__ = __contains__ = __reversed__ = __call__ = None


d = D()
for source in ("hash(d)", "iter(d)", "1 in d", "reversed(d)", "d()", "callable(d)", "list(d)", "{d}"):
    try:
        print(source, eval(source))
    except TypeError as error:
        print(source, "|", error)
