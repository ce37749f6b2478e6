# collections: namedtuple, deque, Counter, defaultdict, OrderedDict, ChainMap.
import collections

Point = collections.namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p._replace(y=5), p._asdict(), Point._fields, Point(*[3, 4]) == (3, 4), p[0])
d = collections.deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, d.pop(), d.popleft(), len(d), d.maxlen, list(reversed(d)))
d.rotate(1)
d.extendleft("ab")
print(d, d[0], d.count("a"))
c = collections.Counter("abracadabra")
print(c.most_common(2), c["z"], c + collections.Counter(a=1), sum(c.values()), sorted(c.elements())[:3])
c.subtract("aaa")
print(c["a"], c, collections.Counter(a=1) == {"a": 1})
dd = collections.defaultdict(list)
dd["k"].append(1)
print(dd, dd["new"], len(dd), dd.get("zz"), collections.defaultdict(int, a=1))
o = collections.OrderedDict([("a", 1), ("b", 2)])
o.move_to_end("a")
print(o, o.popitem(last=False), list(o), o == {"a": 1})
m = collections.ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], len(m), dict(m), m.maps[1])
try:
    Point()
except TypeError as error:
    print(error)
try:
    p.x = 1
except AttributeError as error:
    print(error)
