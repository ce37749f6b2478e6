# f(*args) of a native that runs dialect code: the frames of that code overwrote the arguments.
class Key:
    def __hash__(self):
        a = b = c = 1
        return a + b + c

    def __repr__(self):
        return "key"


def attempt(action):
    try:
        print(action())
    except KeyError as error:
        print("KeyError", error.args)


attempt(lambda: {}.pop(Key(), *()))
attempt(lambda: {1: 2}[Key()])
print(set(*[[Key()]]), frozenset(*[(Key(), 1)]), dict(*[[(Key(), 1)]]), list(*[map(hash, [Key()])]))
