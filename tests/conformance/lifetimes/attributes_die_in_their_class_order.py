# The attributes of an instance die in the order in which its class first met their names, not in the order in which
# this instance got them; vars() shows the latter.
class Dies:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end=" ")


class Pair:
    def __init__(self):
        self.left = self.right = None


def case(change):
    pair = Pair()
    change(pair)
    print(change.__name__, list(vars(pair)), end=": ")
    del pair
    print()


def give(pair, *names):
    for name in names:
        setattr(pair, name, Dies(name))


@case
def deleted_and_stored(pair):
    del pair.left
    give(pair, "right", "left")


@case
def both_deleted(pair):
    del pair.left, pair.right
    give(pair, "both", "right", "left")


@case
def cleared(pair):
    vars(pair).clear()
    give(pair, "both", "right", "left")


@case
def cleared_twice(pair):
    vars(pair).clear()
    vars(pair).clear()
    give(pair, "right", "left")


@case
def through_the_dict(pair):
    attributes = vars(pair)
    attributes.clear()
    attributes["more"] = Dies("more")
    attributes.setdefault("right", Dies("right"))
    attributes.update(left=Dies("left"))


@case
def popped(pair):
    vars(pair).pop("left")
    give(pair, "more", "left")


@case
def own_keys_after_popitem(pair):
    vars(pair).popitem()
    give(pair, "more", "left", "right")


@case
def own_keys_after_replacement(pair):
    pair.__dict__ = {}
    give(pair, "right", "left")


@case
def own_keys_after_a_number(pair):
    vars(pair).clear()
    vars(pair)[1] = None
    give(pair, "right", "left")


class Plain:
    pass


class Slots:
    __slots__ = ("slot", "__dict__", "__weakref__")


class OnList(list):
    pass


class OnInt(int):
    pass


class OnError(Exception):
    pass


class Derived(Plain):
    pass


def met(cls, *names):
    instance = cls()
    for name in names:
        setattr(instance, name, None)


def dies(cls, *names):
    instance = cls()
    give(instance, *names)
    print(cls.__name__, *names, end=": ")
    del instance
    print()


for kind in Plain, Derived, Slots, OnList, OnInt, OnError:
    met(kind, "a", "b")
    dies(kind, "b", "a")
    dies(kind, "c", "b", "a")

# There are thirty places for keys, and births of plain instances use them up but for one.
for kind in Plain, OnList, Slots:
    for births in 20, 26, 27, 50:
        class Kind(kind):
            pass

        for _ in range(births):
            Kind()
        met(Kind, "a", "b", "c")
        print(births, end=" ")
        dies(Kind, "c", "b", "a")

for kind in Plain, OnList:
    class Many(kind):
        pass

    met(Many, *[f"x{number}" for number in range(40)])
    for names in ("x5", "x1"), ("x28", "x1"), ("x29", "x1"), ("x30", "x1"), ("x5", "x35", "x1"):
        dies(Many, *names)


# So they are met by a collection.
class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("collected", self.name, end=" ")


def garbage():
    import gc
    gc.disable()
    first = Pair()
    del first.left, first.right
    first.right = Node("right")
    first.left = Node("left")
    first.left.pair = first.right.pair = first
    del first
    gc.collect()
    print()


garbage()
