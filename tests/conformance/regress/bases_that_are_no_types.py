# A class that could not be made took leave of its bases as if all of them were types.
class Entries:
    def __mro_entries__(self, bases):
        return (object(), 5)


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


def statement():
    class A(list, Entries()):
        pass


attempt(statement)
attempt(lambda: type("A", (list, object()), {}))
attempt(lambda: type("A", (5,), {}))
attempt(lambda: type("A", (int, "text", None), {}))
attempt(lambda: type("A", (object(), int), {}))
