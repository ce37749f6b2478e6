# Keys whose hash and equality run no code: instances, classes, functions, floats, None, references, tuples of such.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def __del__(self):
        print("dies", self.name)


class Loud:
    def __eq__(self, other):
        print("asked", type(other).__name__)
        return True

    __hash__ = object.__hash__


a, b = Node("a"), Node("b")
distance = {a: 0, b: 1}
distance[a] += 5
print(distance, distance.get(Node("none")), a in distance, distance.pop(b, None), b in distance)
del distance[a]
print(len(distance), distance.setdefault(a, "set"), distance.setdefault(a, "kept"))

by_kind = {int: "int", str: "str", Node: "node", len: "len", None: "none", True: "true", 2.5: "float", ...: "dots"}
print(by_kind[int], by_kind[type(a)], by_kind[len], by_kind[None], by_kind[1], by_kind[1.0], by_kind[2.5], by_kind[...])
by_kind[1.0] = "one"
by_kind[-0.0] = "zero"
print(by_kind[True], by_kind[0], by_kind[False], list(by_kind)[-1])
try:
    by_kind[3.5]
except KeyError as error:
    print("KeyError", error)

pairs = {(a, 1): "a1", (a, 2.5, None): "mixed", (int, "x"): "class", ((a, 1), 2): "nested"}
print(pairs[a, 1], pairs[a, 2.5, None], pairs[int, "x"], pairs[(a, 1), 2], (b, 1) in pairs)
pairs.clear()

loud, other = Loud(), Loud()
table = {loud: 1}
print(table[loud], loud in table, table.get(loud))
del table[loud]
for key in ([], {}, (1, []), {1}):
    try:
        table[key] = 1
    except TypeError as error:
        print(error)

reference = weakref.ref(b)
known = {reference: "b", weakref.ref(a): "a"}
print(known[weakref.ref(b)], weakref.ref(a) in known, known.get(weakref.ref(Node)))
b = None
print(reference() is None, known[reference], len(known))
distance = None
a = None
print("a key made for the store")
table[Node("key")] = 1
table.clear()
print("a cycle through a key")
cycle = {Node("cycle"): 1}
next(iter(cycle)).dict = cycle
cycle = None
print(gc.collect() > 0)
