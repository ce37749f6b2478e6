# A store to a global holds the new value until the old one's death is over, even
# when that death empties the name again. So does the first store of an attribute
# at its place in the code; later ones leave it to the slot alone.
class Thing:
    def __init__(self, name, act=None):
        self.name = name
        self.act = act

    def __del__(self):
        if self.act is not None:
            self.act()
        print("  del", self.name)


def empties():
    global place
    place = None
    print("  emptied")


def stores():
    global place
    place = Thing("old", empties)
    place = Thing("new")


for time in range(3):
    print("global", time)
    stores()
place = Thing("old", empties)
print("module")
place = Thing("new")


class Plain:
    pass


def stores_attribute(owner):
    def empties_attribute():
        owner.place = None
        print("  emptied")

    def prepares():
        owner.place = Thing("old", empties_attribute)

    def stores():
        owner.place = Thing("new")

    owner.place = None
    for time in range(3):
        print(type(owner).__name__, time)
        prepares()
        stores()


stores_attribute(Plain())

