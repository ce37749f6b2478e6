# Lists made and extended from dicts, their views and sets, plain and derived.
import collections

plain = {"a": 1, "b": 2, "c": 3, "d": 4}
del plain["b"]
plain["e"] = 5
print(list(plain), list(plain.keys()), list(plain.values()), list(plain.items()))
print(sorted(plain, reverse=True), sorted(plain.values()), [*plain, *plain.values()])
print(list({}), list({}.values()), list(set()), list(frozenset([3])), sorted({3, 1, 2}))


class Shouting(dict):
    def __iter__(self):
        return (key.upper() for key in super().__iter__())


class Noisy(set):
    def __iter__(self):
        return iter(["noise"])


print(list(Shouting(plain)), list(Shouting(plain).keys()), list(Noisy([1])))
ordered = collections.OrderedDict(plain)
ordered.move_to_end("a")
print(list(ordered), list(ordered.values()), list(collections.Counter("abca").values()))


class Point:
    def __init__(self):
        self.x, self.y = 1, 2


point = Point()
print(list(point.__dict__), list(vars(point).values()), list(Point.__dict__)[:2])
target = [0]
target.extend(plain)
target += plain.values()
target[1:1] = {"k": "v"}
print(target)

numbers = [0, 1, 2, 3, 4]
del numbers[0], numbers[-1], numbers[1]
print(numbers)
for bad in (9, -3, "x", None, 1.5):
    try:
        del numbers[bad]
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)


class Loud:
    def __del__(self):
        print("gone", items)


items = [Loud(), 1]
del items[0]
print(items)
