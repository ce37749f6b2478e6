# A mapping behind ** that is no dict is asked for its keys, and may name one twice.
class Pairs:
    def __init__(self, *pairs):
        self.pairs = pairs

    def keys(self):
        return [key for key, _ in self.pairs]

    def __getitem__(self, key):
        print("asked for", key)
        return dict(self.pairs)[key]


def function(x=None, **rest):
    return x, rest


print(function(**Pairs(("x", 1), ("y", 2))))
for attempt in (lambda: function(**Pairs(("x", 1), ("x", 2))), lambda: function(a=3, **Pairs(("y", 1), ("y", 2))),
                lambda: function(x=3, **Pairs(("x", 1))), lambda: function(**Pairs(("a", 3)), **Pairs(("a", 1))),
                lambda: function(**Pairs((1, 2))), lambda: {**Pairs(("z", 1), ("z", 2))}):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
