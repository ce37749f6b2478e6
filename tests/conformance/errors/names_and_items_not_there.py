# UnboundLocalError has no name to suggest by; classes that only assign or only delete items say which method lacks.
def early():
    value_
    value_ = 1


def deleted():
    value = 1
    del value
    return value


def enclosed():
    return (lambda: later)()
    later = 1


for function in (early, deleted, enclosed):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error.name, error)


class Deletes:
    def __delitem__(self, key):
        print("deletes", key)


class Assigns:
    def __setitem__(self, key, value):
        print("assigns", key)


class Neither:
    pass


for cls in (Deletes, Assigns, Neither):
    for text in ("thing[1] = 2", "del thing[1]", "del thing['a']"):
        try:
            exec(text, {"thing": cls()})
        except (AttributeError, TypeError) as error:
            print(cls.__name__, text, type(error).__name__, error)
for text in ("", " ", "\n", "x y", "(", "1 +", "(\n1", "f(1 2)"):
    try:
        eval(text)
    except SyntaxError as error:
        print(error, error.lineno, error.offset, repr(error.text))
for leave in (exit, quit):
    try:
        leave()
    except SystemExit as error:
        print(repr(error), error.code)
