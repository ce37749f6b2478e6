# Setting an attribute that cannot be there: the text speaks of __dict__ unless the class has its own __setattr__.
class Bare:
    __slots__ = ("a",)


class Own(Bare):
    __slots__ = ()

    def __setattr__(self, name, value):
        print("setattr", name)
        super().__setattr__(name, value)


def attempt(value, name):
    for action in (lambda: setattr(value, name, 1), lambda: delattr(value, name)):
        try:
            action()
        except AttributeError as error:
            print(error, error.name)
        else:
            print("done")


for value in (Bare(), Own(), object(), 1, "", [], len, None):
    attempt(value, "missing")
attempt(Own(), "a")
attempt(1, "real")
