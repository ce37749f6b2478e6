# Containers, calls, conversions and comparison by special methods.
class Everything:
    def __init__(self, *log):
        self.log = list(log)

    def __repr__(self):
        return "Everything()"

    def __bool__(self):
        return False

    def __len__(self):
        return 2

    def __contains__(self, item):
        return item == "in"

    def __iter__(self):
        return iter("ab")

    def __reversed__(self):
        return iter("ba")

    def __getitem__(self, key):
        return key

    def __call__(self, *args, **kwargs):
        return args, kwargs

    def __int__(self):
        return 5

    def __index__(self):
        return 1

    def __float__(self):
        return 2.5

    def __round__(self, digits=None):
        return f"rounded {digits}"

    def __hash__(self):
        return 99

    def __eq__(self, other):
        return "equal"

    def __divmod__(self, other):
        return "divmod"

    def __dir__(self):
        return ["b", "a"]

    def __trunc__(self):
        return 3


e = Everything()
print(e, str(e), f"{e}", bool(e), len(e), "in" in e, "out" in e, list(e), list(reversed(e)))
print(e[1], e[1:2], e[1, 2], e[...], e[::2], e(1, k=2), int(e), float(e), [10, 20][e], round(e), round(e, 2))
print(hash(e), e == 1, e != 1, divmod(e, 1), dir(e), hex(e), "x" * e, {e: 1})


class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


print(list(Sequence()), 20 in Sequence(), 5 in Sequence(), [*Sequence()], max(Sequence()))
for name, value in (("__bool__", 1), ("__len__", -1), ("__len__", "x"), ("__iter__", 1), ("__hash__", "x"), ("__repr__", 1), ("__index__", 1.5)):
    bad = type("Bad", (), {name: lambda self, value=value: value})()
    try:
        print({"__bool__": bool, "__len__": len, "__iter__": iter, "__hash__": hash, "__repr__": repr, "__index__": hex}[name](bad))
    except (TypeError, ValueError) as error:
        print(name, error)
