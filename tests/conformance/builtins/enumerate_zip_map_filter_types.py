# The lazy builtins are classes that can be subclassed.
class Count(enumerate):
    def __next__(self):
        index, item = super().__next__()
        return index * 10, item


class Pairs(zip):
    pass


class Doubled(map):
    def __new__(cls, iterable):
        return super().__new__(cls, lambda x: x * 2, iterable)


print(list(Count("ab")), list(Pairs("ab", "cd")), type(Pairs()).__name__, list(Doubled([1, 2])),
    isinstance(Doubled([]), map), list(filter.__new__(filter, None, [0, 1])), enumerate.__class_getitem__(int),
    list(map(lambda *a: a, "ab", "cd", "ef")))
for name in ("enumerate", "zip", "map", "filter", "reversed"):
    cls = getattr(__builtins__, name)
    print(name, type(cls) is type, hasattr(cls, "__next__"), hasattr(cls, "__iter__"), cls.__name__,
        cls.__module__)
import copy

for iterator in (enumerate("abc"), zip("abc", "xyz"), map(str, [1, 2]), filter(None, [0, 1, 2]), reversed([1, 2,
        3])):
    next(iterator)
    print(type(iterator).__name__, list(copy.copy(iterator)), list(iterator))
