# types.MappingProxyType.
from types import MappingProxyType

d = {"a": 1}
p = MappingProxyType(d)
d["b"] = 2
print(p, p["a"], p.get("z", 0), len(p), list(p), "b" in p, p.keys(), p.items(), list(p.values()), p.copy(),
    type(p.copy()), p == {"a": 1, "b": 2}, p | {"c": 3}, {"c": 3} | p, list(reversed(p)),
    hash(MappingProxyType({})) if 0 else "", type(p).__name__, type(vars(int)).__name__)
for call in (lambda: p["z"], lambda: p.__setitem__, lambda: p.update, lambda: MappingProxyType(5),
        lambda: MappingProxyType([1]), lambda: MappingProxyType(), lambda: hash(p), lambda: p | 5,
        lambda: setattr(p, "x", 1), lambda: p.pop):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
for action in ("p['a'] = 1", "del p['a']", "p |= {}"):
    try:
        exec(action)
    except TypeError as error:
        print(error)


class Mapping(dict):
    def __missing__(self, key):
        return "missing"


print(MappingProxyType(Mapping(x=1))["q"], MappingProxyType(MappingProxyType({1: 2})),
    repr(MappingProxyType({})))
