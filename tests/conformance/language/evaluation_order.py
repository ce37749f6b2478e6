# The order in which the parts of expressions and statements are evaluated.
def p(label, value=None):
    print(label, end=" ")
    return value


class Box:
    def __setattr__(self, name, value):
        print("set", name, end=" ")

    def __setitem__(self, key, value):
        print("setitem", end=" ")

    def __getitem__(self, key):
        return 1

    def __getattr__(self, name):
        print("get", name, end=" ")
        return lambda *args: args


box = Box()
p("a", 1) + p("b", 2) * p("c", 3)
print()
p("f", print)(p("x", ""), *p("star", []), end=p("end", "\n"), **p("kw", {}))
{p("k1"): p("v1"), p("k2"): p("v2")}
print()
p("o", box)[p("i", 0)] = p("value")
print()
p("o", box).attr = p("value")
print()
p("o", box)[p("i", 0)] += p("right", 1)
print()
box.x = box.y = p("value")
print()
p("method of", box).call(p("argument"))
print()
p("yes") if p("condition", True) else p("no")
print()
print(p("a", 1) < p("b", 2) < p("c", 1) < p("d", 5))
print(p("a", 0) or p("b", 2) and p("c", 3))
a, b = p("left"), p("right")
print()
(p("o1", box).u, p("o2", box).v) = p("r1"), p("r2")
print()


def f(a=p("default 1"), *, b=p("default 2")) -> p("returns"):
    pass


print()
for p("target", box).item in p("iterable", [1, 2]):
    print("body", end=" ")
print()
box[p("lower", 0):p("upper", 1):p("step", 1)]
print()
i = 0
i, items = 1, [0, 0]
i, items[i] = 0, "stored"
print(items)
print(f"{p('f1', 1)}{p('f2', 2):{p('spec', 3)}}")
