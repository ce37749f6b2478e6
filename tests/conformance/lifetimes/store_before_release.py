# A store puts the new value in place before it releases the old one:
# the old value's __del__ sees the new binding.
class Noisy:
    def __init__(self, look):
        self.look = look

    def __del__(self):
        print("while dying:", self.look())


name = Noisy(lambda: name)
name = "new name"


class Box:
    pass


box = Box()
box.item = Noisy(lambda: box.item)
box.item = "new attribute"
items = [Noisy(lambda: items)]
items[0] = "new item"
mapping = {"k": Noisy(lambda: mapping)}
mapping["k"] = "new value"


def inner():
    local = Noisy(lambda: local)
    local = "new local"


inner()


def deleted():
    try:
        return gone
    except NameError as error:
        return str(error)


gone = Noisy(deleted)
del gone


def global_store():
    global name
    name = Noisy(lambda: name)
    name = "new global"


global_store()
box.item = Noisy(lambda: hasattr(box, "item"))
del box.item
