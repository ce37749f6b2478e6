# copy and deepcopy: hooks, __reduce_ex__, __getstate__, __slots__, recursion, errors.
import copy


class Plain:
    def __init__(self):
        self.items = [1]


class Slots:
    __slots__ = ("a", "b")


class Hooks:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return f"deep {type(memo).__name__}"


class State:
    def __init__(self):
        self.x, self.secret = 1, 2

    def __getstate__(self):
        return {"x": self.x + 10}

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state)


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return self[0], self[1]


class KeywordArgs:
    def __new__(cls, *, k):
        self = super().__new__(cls)
        self.k = k
        return self

    def __getnewargs_ex__(self):
        return (), {"k": self.k}


class Reduce:
    def __reduce__(self):
        return (list, ("ab",), None, iter(["c"]))


p = Plain()
q, r = copy.copy(p), copy.deepcopy(p)
print(q.items is p.items, r.items is p.items, r.items)
s = Slots()
s.a = [1]
t = copy.deepcopy(s)
print(t.a, t.a is s.a, hasattr(t, "b"), copy.copy(Hooks()), copy.deepcopy(Hooks()), vars(copy.copy(State())),
    copy.copy(NewArgs(1, 2)), copy.deepcopy(KeywordArgs(k=[1])).k, copy.copy(Reduce()))
a = [1, [2, 3]]
a.append(a)
b = copy.deepcopy(a)
print(b[2] is b, b[1] is a[1], b[:2])
d = {"k": (1, [2])}
e = copy.deepcopy(d)
print(e, e["k"] is d["k"], copy.deepcopy((1, 2)) is not None, copy.copy(len) is len, copy.deepcopy(int) is int,
    copy.copy(range(3)), copy.deepcopy(frozenset([1])), copy.copy({1}), copy.deepcopy(bytearray(b"x")),
    copy.copy(1 + 2j), copy.copy(slice(1, 2)), copy.deepcopy(None), copy.copy(...),
    copy.replace(__import__("types").SimpleNamespace(a=1, b=2), b=3))
for bad in ((x for x in ()), __import__("sys"), iter(lambda: 0, 1), super(int, 5)):
    for function in (copy.copy, copy.deepcopy):
        try:
            print(type(function(bad)).__name__)
        except TypeError as error:
            print(error)
