# Subscript stores release value, container and key in this order; augmented
# ones release the old item and the operand before the store.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  dies:", self.name)


class Container(Noisy):
    def __setitem__(self, key, value):
        print("  setitem")

    def __getitem__(self, key):
        print("  getitem")
        return Old("old item")

    def __delitem__(self, key):
        print("  delitem")


class Old(Noisy):
    def __iadd__(self, other):
        print("  iadd")
        return Noisy("new item")


print("store")
Container("container")[Noisy("key")] = Noisy("value")
print("delete")
del Container("container")[Noisy("key")]
print("augmented")
Container("container")[Noisy("key")] += Noisy("operand")
print("attribute")


class Target(Noisy):
    def __setattr__(self, name, value):
        if name != "name":
            print("  setattr")
        object.__setattr__(self, name, "x" if name != "name" else value)


Target("target").field = Noisy("value")
print("end")
