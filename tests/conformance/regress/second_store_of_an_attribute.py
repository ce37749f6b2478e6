# From its second run on, a store leaves the new value to the attribute alone, so that it can die while the old one
# does. A store that had added the attribute in its first run counted its second as the first.
class Thing:
    def __init__(self, name, act=None):
        self.name = name
        self.act = act

    def __del__(self):
        if self.act is not None:
            self.act()
        print("  del", self.name)


class Owner:
    pass


def stores(owner, value):
    owner.place = value()


owner = Owner()
for time in range(4):
    print(time)
    stores(owner, lambda: Thing(f"made {time}", lambda: setattr(owner, "place", None)))
print("another")
owner = Owner()
stores(owner, lambda: Thing("first"))
stores(owner, lambda: Thing("second", lambda: setattr(owner, "place", None)))
stores(owner, lambda: Thing("third"))
