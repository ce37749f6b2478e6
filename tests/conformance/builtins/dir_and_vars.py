# dir() and vars(): instances, classes, modules, scopes, hooks.
class A:
    x = 1

    def __init__(self):
        self.own = 2


class B(A):
    y = 3

    def __dir__(self):
        return ["z", "a", 5] if mixed else ["z", "a"]


mixed = False
print([n for n in dir(A()) if n[0] != "_"], [n for n in dir(B) if n[0] != "_"], dir(B()), vars(A()),
    sorted(n for n in vars(B) if n[0] != "_"), [n for n in dir([]) if n[0] != "_"], dir(5)[:3],
    "append" in dir(list))


def scope(p):
    q = 1
    return dir(), vars(), locals()


print(scope(0))
print("scope" in dir(), vars() is globals(), type(vars(A)).__name__)


class BadDir:
    def __dir__(self):
        return 5


class Slots:
    __slots__ = ("s",)


for call in (lambda: dir(BadDir()), lambda: vars(5), lambda: vars(Slots()), lambda: vars(1, 2), lambda: dir(1,
        2), lambda: vars([])):
    try:
        print(call())
    except TypeError as error:
        print(error)
mixed = True
try:
    dir(B())
except TypeError as error:
    print(error)
