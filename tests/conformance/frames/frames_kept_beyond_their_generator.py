# L21, L10: a frame object that outlives its generator takes over what the frame holds; free variables go last.
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def make():
    free = T("free variable")

    def generator(parameter):
        local = T("local")
        yield free
        yield local

    return generator(T("parameter"))


print("- thrown into, not begun")
w = make()
try:
    w.throw(ValueError)
except ValueError:
    print("caught")
print("- thrown into, begun")
w = make()
next(w)
try:
    w.throw(ValueError)
except ValueError:
    print("caught")
del w
print("- closed, frame kept")
w = make()
frame = w.gi_frame
w.close()
del w
print("generator gone")
del frame
print("- dropped while suspended, frame kept")
w = make()
next(w)
frame = w.gi_frame
del w
print("generator gone")
del frame
