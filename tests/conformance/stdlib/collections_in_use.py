# namedtuple, Counter, defaultdict, OrderedDict, deque, ChainMap.
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple

P = namedtuple("P", "x y", defaults=[5])
p = P(1)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([3, 4]), p == (1, 5), P._field_defaults,
    P.x.__doc__, p._fields, len(p), *p)
c = Counter("hello")
c.update("lo")
print(c, c["l"], c["zz"], c.most_common(2), c + Counter("l"), c - Counter("lll"), c & Counter("lz"),
    c | Counter("z"), sorted(c.elements())[:3], c.total(), Counter(a=1, b=-1), +Counter(a=1, b=-1))
d = defaultdict(list)
d["k"].append(1)
print(d, d["new"], d.get("no"), dict(d), defaultdict(int, a=1), d.default_factory)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o == {"b": 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1),
    reversed(o))if 0 else print(o, o.popitem(), o.popitem(last=False), o == {"b": 2}, OrderedDict(a=1,
    b=2) == OrderedDict(b=2, a=1))
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
q.rotate(1)
print(q, q.maxlen, q[0], q.index(3) if 3 in q else "", q.pop(), q.popleft(), list(q), deque("ab") + deque("c"),
    deque("ab") * 2, deque("abc").count("a"))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m, m["a"], m["b"], len(m), sorted(m), m.parents, m.new_child({"a": 0})["a"], m.maps[0])
for call in (lambda: P(), lambda: P(1, 2, 3), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "class"),
        lambda: namedtuple("Q", "_a"), lambda: p._replace(z=1), lambda: deque().pop(), lambda: deque([1],
        maxlen=-1), lambda: deque([1])[5], lambda: deque().remove(1), lambda: o.move_to_end("zz"),
        lambda: defaultdict(5), lambda: defaultdict(list)["k"].x, lambda: m["zz"], lambda: deque([1]) < 5,
        lambda: OrderedDict().popitem(), lambda: defaultdict()["k"], lambda: setattr(p, "x", 1),
        lambda: Counter(5), lambda: P._make([1])):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
