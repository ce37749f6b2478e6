# d[key] = f(d[key]) and its kin, where f changes the dict between the two, or looks into another dict.


def show(*dicts):
    print(*dicts, sep=" | ")


def removing(d, key):
    d.pop(key)
    return "again"


def replacing(d, key):
    value = d.pop(key)
    d["new"] = 0
    return value + 1


for key in ("b", 2, (1, "t")):
    d = {"a": 1, "b": 2, 2: 3, (1, "t"): 4, "z": 5}
    d[key] = d[key] + 1
    d[key] += 10
    d[key] = d.get(key, 0) + 100
    show(d)
    d[key] = removing(d, key)
    show(d)
    d[key] = 1
    d[key] = replacing(d, key)
    show(d)
    d.clear()
    d[key] = d.get(key, 0) + 1
    show(d)

one = {"a": 0, "b": 1, "c": 2}
two = {"b": 10, "c": 20, "d": 30}
for name in ("b", "c", "d", "e"):
    two[name] = one.get(name, -1)
    one[name] = two[name] if name in two else None
    one[name] = one.get("a")
    two["a"] = one[name]
show(one, two)

counts = {}
for word in "a b a c b a d".split():
    counts[word] = counts.get(word, 0) + 1
    if word in counts:
        counts[word] += 10
show(counts)

cells = {}
for x in range(3):
    for y in range(3):
        cell = (x % 2, y % 2)
        cells[cell] = cells.get(cell, 0) + 1
        cells[(x, y)] = cells.get((x, y), 100) + 1
show(cells)


class Thing:
    pass


thing = Thing()
thing.a, thing.b = 1, 2
names = vars(thing)
names["b"] = names["b"] + 1
plain = {"x": 0, "b": 5}
names["b"] = plain["b"]
plain["b"] = names["b"] + 1
names["c"] = plain.get("x")
show(names, plain, {"a": thing.a, "b": thing.b, "c": thing.c})


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, list(held))


held = {"a": Noted("first"), "b": Noted("other")}
held["a"] = (held["a"], held["b"]) and Noted("second")
held["b"] = held.pop("a")
held["b"] = held["b"]
held.clear()

shared = {"a": 1, "a": 2, "b": 3}
many = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "i": 9}
mixed = {"a": 1, 1: 2, "b": 3, 1.0: 4, True: 5, "a": 6}
show(shared, many, mixed)
