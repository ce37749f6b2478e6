# Globals that are a dict of a class of its own answer in their own way, to exec, eval and functions made there.
class Supplying(dict):
    def __missing__(self, name):
        if name.startswith("__") or name == "print":
            raise KeyError(name)
        return f"supplied {name}"


class Answering(dict):
    def __getitem__(self, name):
        if name in ("print", "len"):
            raise KeyError(name)
        return f"got {name}"

    def __setitem__(self, name, value):
        print("set", name, value)
        super().__setitem__(name, value)


print(eval("a, (lambda: b)()", Supplying()))
exec("def f():\n    return c\nprint(f(), d)\nd = 1\nprint(d)", Supplying())
print(eval("x, (lambda: y)()", Answering()))
space = Answering()
exec("z = 5\nprint(len('abc'))", space)
print(dict.get(space, "z"))
try:
    exec("def g():\n    return __nothing\nprint(g())", Supplying())
except NameError as error:
    print(error)
