# What only the library calls refuses wrong arguments as well.
from _builtin_functions import present


def attempt(*arguments):
    try:
        print(present(*arguments))
    except TypeError as error:
        print(error)


def plain(value=1):
    return value


attempt(1, "m", [])
attempt({}, "m", 3)
attempt({}, "m", [1])
attempt({"plain": 5}, "m", ["plain", "missing"])
space = {"plain": plain}
attempt(space, "m", ["plain"])
print(type(space["plain"]).__name__, space["plain"].__module__, space["plain"](7))
exec("def wide(" + ", ".join(f"p{index}=0" for index in range(300)) + "): pass", space)
attempt(space, "m", ["wide"])
