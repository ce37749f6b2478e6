# A store to an item holds the new value until the old one's death is over, even when that death empties the container.
# (At the second run of the same place CPython's specialising interpreter leaves it to the container alone.)
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")


class Emptying(Noisy):
    def __del__(self):
        super().__del__()
        container.clear()
        print("cleared", end=" ")


container = [Emptying("old"), Noisy("other")]
container[0] = Noisy("new")
print("stored", container)
container = [Noisy("other"), Emptying("old")]
container[-1] = Noisy("new")
print("stored", container)
container = [Emptying("old"), Noisy("other")]
container[0:1] = [Noisy("new")]
print("stored", container)
container = [Emptying("old"), Noisy("other")]
container[::2] = [Noisy("new")]
print("stored", container)
container = {"key": Emptying("old")}
container["key"] = Noisy("new")
print("stored", container)
container = {"key": Emptying("old")}
container.update(key=Noisy("new"))
print("stored", container)
container = {"key": Emptying("old")}
container |= {"key": Noisy("new"), "other": Noisy("other")}
print("stored", list(container))
container.clear()
print()
