# Dicts: order, methods, views, errors of changing during iteration.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), d.get("x"), d.get("x", 0), d.pop("a"), d.pop("a", None), len(d), "b" in d)
d.update({"e": 5}, f=6)
d.update([("g", 7)])
print(d, d.setdefault("b", 0), d.setdefault("h"), d.popitem(), d | {"b": 0}, {"z": 1} | d)
d |= {"q": 1}
print(dict.fromkeys("ab", 0), dict(a=1), dict([("x", 1)]), dict(zip("ab", [1, 2])), {**d, "b": None})
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), ("b", 10) in i, k & {"b", "zz"}, k | {"b"} == set(d), 10 in v)
del d["b"]
print(list(k), list(reversed(d)), k == {"e", "f", "g", "q"}, d == dict(reversed(d.items())))
for change in (lambda: d.update(new=1), lambda: d.clear(), lambda: d.pop("f", None)):
    d = {"e": 1, "f": 2, "g": 3}
    try:
        for key in d:
            change()
        print("no error")
    except RuntimeError as error:
        print(error)
d = {"a": 1, "b": 2}
try:
    for key in d:
        del d[key]
        d[key + "x"] = 1
except RuntimeError as error:
    print(error)
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): 3}[1, 2], {None: 0}, {0: 1}[False])


class Missing(dict):
    def __missing__(self, key):
        return f"missing {key}"


m = Missing(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m)
e = {}
e["self"] = e
print(e, {} == {}, {1: 2} != {1: 3}, sorted({"b": 1, "a": 2}.items()))
for bad in (lambda: {}["k"], lambda: {}.popitem(), lambda: {[]: 1}, lambda: {} < {}, lambda: dict([(1,)])):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
d = {n: n for n in range(1000)}
for n in range(0, 1000, 2):
    del d[n]
print(len(d), list(d)[:3], sum(d.values()))
d.clear()
print(d)
