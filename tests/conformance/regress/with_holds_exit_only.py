# The manager of a `with` statement lived to its end even if nothing but the
# statement held it: only what `__exit__` was found to be does.


class Static:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __enter__(self):
        print("enter", self.name)
        return 1

    @staticmethod
    def __exit__(*args):
        print("exit static", args[0])


class ClassMethod(Static):
    @classmethod
    def __exit__(cls, *args):
        print("exit class", args[0])


class Leave:
    def __get__(self, owner, kind):
        return lambda *args: print("exit found", args[0])


class Found(Static):
    __exit__ = Leave()


class Normal(Static):
    def __exit__(self, *args):
        print("exit normal", args[0])


def leave(kind):
    with kind("c"), kind("d"):
        return print("return")


for kind in Static, ClassMethod, Found, Normal:
    with kind("a") as one:
        print("body", one)
    try:
        with kind("b"):
            raise ValueError
    except ValueError:
        print("handler")
    leave(kind)
