# The order in which parts are evaluated, form by form.
def n(name, value=None):
    print(name, end=" ")
    return value


class L(list):
    def __setitem__(self, key, value):
        print("set", key, end=" ")

    def __getitem__(self, key):
        print("get", key, end=" ")
        return 0


n("target", L())[n("key", 0)] = n("value", 1)
print()
n("t", L())[n("k", 0)] += n("v", 1)
print()
n("t1", L())[n("k1", 0)] = n("t2", L())[n("k2", 1)] = n("value", 5)
print()
{n("key1"): n("value1"), **n("mapping", {}), n("key2"): n("value2")}
print()
[n("a"), *n("b", []), n("c")], {n("d", 1), n("e", 2)}, (n("f"), n("g"))
print()
n("func", print)(n("arg1", ""), *n("star", ()), n("arg2", ""), sep=n("kw1", ""), **n("dstar", {}), end=n("kw2",
    ""))
print()
n("obj", "abc")[n("start", 0) : n("stop", 2) : n("step", 1)]
print()
n("left", 1) + n("right", 2) * n("third", 3) ** n("fourth", 1) - -n("fifth", 1)
print()
n("x", 1) < n("y", 2) < n("z", 0) < n("never", 1)
print()
lambda a=n("default"): 0
[i for i in n("iterable", [1, 2]) if n("cond", True)]
print()
(n("value", 1) if n("condition", False) else n("other", 2)), n("last")
print()
a, n("attr", type("O", (), {})()).x, *b = n("iterable", (1, 2, 3))
print()
f"{n('one', 1)}{n('two', 2):{n('spec', 3)}}"
print()


class C(n("base", object), metaclass=n("meta", type)):
    n("body")


print()


@n("decorator", lambda f: f)
def f(p: n("annotation") = n("default"), *, k: n("kw annotation") = n("kw default")) -> n("return"):
    pass


print()
with n("cm1", open(__file__)) as fa, n("cm2", open(__file__)) as fb:
    n("body")
print()
for i in n("seq", [0]):
    n("loop")
else:
    n("else")
print()
del n("dict", {"k": 1})[n("delkey", "k")]
assert n("assertion", True), n("never")
print()
try:
    raise n("exception", ValueError()) from n("cause", KeyError())
except n("matcher", ValueError):
    n("handler")
print()
