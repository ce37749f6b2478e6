# Every augmented operator on every kind of target, evaluated once.
class Log:
    def __init__(self):
        self.items = {}

    def __getitem__(self, key):
        print("get", key)
        return self.items.get(key, 10)

    def __setitem__(self, key, value):
        print("set", key, value)
        self.items[key] = value


def noisy(value, name):
    print("eval", name)
    return value


log = Log()
noisy(log, "object")[noisy("k", "key")] += noisy(5, "value")
for operator in ("+", "-", "*", "/", "//", "%", "**", ">>", "<<", "&", "|", "^"):
    namespace = {"x": 13}
    exec(f"x {operator}= 3", namespace)
    print(operator, namespace["x"], end="; ")
print()


class M:
    def __matmul__(self, other):
        return "matmul"

    def __iadd__(self, other):
        return "iadd"


m = M()
m @= 1
n = M()
n += 1
print(m, n)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)


class Attr:
    value = 1


a = Attr()
a.value += 1
print(a.value, Attr.value, vars(a))
for source in ("x += 1", "undefined_name += 1", "a.nosuch += 1", "[][0] += 1", "{}['k'] += 1", "'a' + 1"):
    try:
        exec(source, {"a": a})
    except Exception as error:
        print(source, "|", type(error).__name__, error)


def local():
    try:
        unbound += 1
    except UnboundLocalError as error:
        print(error)


unbound = 1
local()
