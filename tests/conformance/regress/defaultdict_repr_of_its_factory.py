# A factory that shows a dictionary inside itself was taken for the dictionary; and Counter.elements was a generator.
from collections import Counter, defaultdict
from inspect import signature
from operator import attrgetter, itemgetter, methodcaller

d = defaultdict(list)
d[1] = d
print(d)


class Own(defaultdict):
    def make(self):
        return 5


own = Own()
own.default_factory = own.make
print(repr(own).count("..."), own["x"])
print(type(Counter(a=2).elements()).__name__, list(Counter(a=2, b=0, c=-1, d=1).elements()))
print(signature(itemgetter), signature(attrgetter), signature(methodcaller))
