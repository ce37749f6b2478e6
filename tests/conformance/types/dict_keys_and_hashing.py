# Keys: equal numbers, tuples, custom hashes, keys that misbehave.
class Key:
    def __init__(self, name, hash_value):
        self.name, self.hash_value = name, hash_value

    def __hash__(self):
        return self.hash_value

    def __eq__(self, other):
        log.append((self.name, getattr(other, "name", other)))
        return isinstance(other, Key) and self.name == other.name


log = []
a, b, c = Key("a", 1), Key("b", 1), Key("a", 1)
d = {a: "first", b: "second"}
print(d[c], log, len(d))
log.clear()
print(d[a], log, 1 in d)
print({0: 1}[False], {1: "x"}[1.0], {0.5: "h"}[0.5], {(1, 2): 3}[1.0, 2], {None: 1}[None], {"": 1}[""],
    {2**70: "big"}[2**70], {float("inf"): 1}[float("inf")], {b"a": 1}.get("a"))
nan = float("nan")
print({nan: 1}[nan], len({nan: 1, nan: 2}))


class Bad:
    def __hash__(self):
        return "text"


class Raises:
    def __hash__(self):
        raise ValueError("no hash today")


class NoHash:
    __hash__ = None


class Equal:
    def __eq__(self, other):
        return True


for make in (Bad, Raises, NoHash, Equal):
    try:
        {make(): 1}
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Huge:
    def __hash__(self):
        return 2**100


print(hash(Huge()) == hash(2**100), {Huge(): 1} != {}, hash(type("H", (), {"__hash__": lambda self: -1})()))
