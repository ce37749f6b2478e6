# globals() and locals() in every kind of scope.
x = 1
print(globals()["x"], locals() is globals(), globals()["__name__"])
globals()["made"] = 5
print(made)


def function(a, *args, b=2, **kw):
    before = sorted(locals())
    c = 3
    snapshot = locals()
    c = 4
    d = [locals()["a"] for _ in range(1)]
    snapshot["a"] = "changed"
    return before, sorted(snapshot), snapshot["c"], a, d


print(function(0))


class C:
    y = 1
    locals()["z"] = 2
    names = sorted(n for n in locals() if not n.startswith("__"))


print(C.names, C.z)


def closure():
    free = 1
    cell = 2

    def inner():
        own = free
        return locals()

    return inner(), sorted(locals()), cell


print(closure())


def generator():
    a = 1
    yield locals().copy()
    b = 2
    yield locals().copy()


print(*generator())
print([sorted(locals()) for i in [0]] if 0 else "", (lambda p: locals())(5))
for call in (lambda: globals(1), lambda: locals(1)):
    try:
        call()
    except TypeError as error:
        print(error)
