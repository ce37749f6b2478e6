# Lists and tuples release their items last to first, dicts in insertion order,
# a key before its value. A cleared container is already empty meanwhile.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


def three(prefix):
    return [Noisy(prefix + "0"), Noisy(prefix + "1"), Noisy(prefix + "2")]


print("list")
items = three("l")
del items
print("tuple")
items = tuple(three("t"))
del items
print("list.clear")
items = three("c")
items.clear()
print("slice deletion")
items = three("d")
del items[0:2]
print("slice store")
items[:] = three("s")
items[1:] = []
print("items left:", len(items))
items = None
print("dict")
mapping = {Noisy("key a"): Noisy("value a"), Noisy("key b"): Noisy("value b")}
del mapping
print("nested")
items = [[Noisy("inner 0"), Noisy("inner 1")], Noisy("outer")]
del items


class Looker:
    def __del__(self):
        print("  sees", len(watched))
        watched.append("added meanwhile")


print("detached first")
watched = [Looker(), Looker()]
watched.clear()
print(watched)
watched = [Looker(), 1]
watched[:] = []
print(watched)
