# Builtin exceptions have an __init__ (and most a __new__) of their own, which come before a mixin's further on.
class Mixin(Exception):
    def __init__(self, *args):
        print("mixin", args)
        super().__init__(*args)


class First(Mixin, ValueError):
    pass


class Second(ValueError, Mixin):
    pass


class System(Mixin, OSError):
    pass


print(First(1, 2).args)
print(Second(1, 2).args)
print(repr(System(2, "gone")), System(2, "gone").errno)
print(ValueError.__init__, "__new__" in vars(ValueError), "__new__" in vars(KeyError))
print(ValueError.__init__ is Exception.__init__)
for make in (lambda: Exception.__new__(OSError, 3), lambda: ValueError.__new__(KeyError, 3),
             lambda: ValueError.__init__(KeyError(3)), lambda: type("Both", (OSError, ImportError), {})):
    try:
        print(repr(make()))
    except TypeError as error:
        print(error)


class Counted(ValueError):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls, *args)

    def __init__(self, text="none"):
        print("init")
        super().__init__(text, 1)


try:
    raise Counted
except Counted as error:
    print(error.args)
try:
    raise LookupError
except LookupError as error:
    print(repr(error))
