# Subscripts that are constants: read from dicts of several layouts at one place, from sequences, and from classes that
# decide themselves; what a temporary container takes with it dies behind the load.


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __repr__(self):
        return f"<{self.name}>"


class Own:
    def __getitem__(self, key):
        return "own", key


class Missing(dict):
    def __missing__(self, key):
        return "missing", key


class Attributes:
    def __init__(self):
        self.first, self.key = 1, "attribute"


def read(container):
    try:
        return container["key"]
    except (KeyError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


deleted = {"a": 1, "key": 2, "b": 3}
del deleted["a"]
again = {"key": 1, "b": 2}
del again["key"]
again["key"] = 3
many = {f"k{number}": number for number in range(70_000)}
many["key"] = "behind many"
equal = {"".join(["k", "ey"]): "equal key", 5: 6}
others = {0: "a number first", "key": "mixed"}
containers = [{"key": 0}, {"a": 1, "key": 2}, deleted, again, many, equal, others, {}, {"a": 0}, Missing(),
              Missing(key=4), vars(Attributes()), Own(), [1], "text", None, 7, dict, list]
for _ in range(3):
    for container in containers:
        print(read(container), end="; ")
    print()

row = {"key": 1}
for value in range(4):
    row["key"] = value
    if value == 2:
        row = {"other": 0, "key": row["key"] * 10}
    print(row["key"], end=" ")
    row.pop("key") if value == 3 else None
print(read(row))


def indexed(sequence):
    try:
        return sequence[0], sequence[1], sequence[-1]
    except (IndexError, KeyError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


for _ in range(2):
    for sequence in ([1, 2, 3], (4, 5), "xyz", b"xyz", range(9), {0: "zero", 1: "one", -1: "last"}, [0], (), Own(), 5,
                     "é"):
        print(indexed(sequence), end="; ")
    print()


def by_variable(sequence, mapping):
    place = 0
    first = sequence[place]
    name = "key"
    found = mapping[name]
    while place < 2:
        first += sequence[place]
        place += 1
    return first, found, place, name


print(by_variable([5, 6, 7], {"key": 8}), by_variable((1, 2), {"key": 9}))


def made(*names):
    return {name: Noted(name) for name in names}


for _ in range(2):
    print("got", made("a", "key", "b")["key"])
    held = made("key", "c")["key"]
    print("held", held)
    print("item", [Noted("d"), Noted("e"), Noted("f")][1])
    held = (Noted("g"), Noted("h"))[-1]
    print("held", held)
held = None

try:
    made("x")["key"]
except KeyError as error:
    print("no", error)
try:
    [Noted("y")][3]
except IndexError as error:
    print("no", error)


class Watching:
    def __getitem__(self, key):
        held.clear()
        return key


held = [Watching(), Noted("cleared")]
print(held[0]["key"], held)
