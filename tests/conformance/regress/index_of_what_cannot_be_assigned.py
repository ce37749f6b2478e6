# Storing into, or deleting from, what cannot do it asks the key for its number first.
class Key:
    def __index__(self):
        print("index", end=" ")
        return 0


class Broken:
    def __index__(self):
        raise OSError("no number")


class Plain:
    pass


def attempt(function, *given):
    try:
        function(*given)
    except Exception as error:
        print(type(error).__name__, error)


def store(target, key):
    target[key] = 1


def delete(target, key):
    del target[key]


for target in (Plain(), "text", (), b"b", 1, None, Plain, print, range(3)):
    for key in (Key(), Broken(), 1, "s", 1 << 100):
        attempt(store, target, key)
        attempt(delete, target, key)
