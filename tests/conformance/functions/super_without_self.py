# super() without arguments: what it says when the first argument or the class is not there.
def show(function, *args):
    try:
        print(type(function(*args)).__name__)
    except (RuntimeError, TypeError, NameError) as error:
        print(type(error).__name__, error)


class Deleted:
    def bare(self):
        del self
        return super()

    def attribute(self):
        del self
        return super().__init__

    def method(self):
        del self
        return super().__repr__()

    def captured(self):
        def other():
            return self
        del self
        return super().__init__

    def rebound(self):
        self = 3
        return super().__init__

    def packed(*args):
        return super()


for name in ["bare", "attribute", "method", "captured", "rebound", "packed"]:
    show(getattr(Deleted(), name))


class Meta(type):
    def __new__(meta, name, bases, namespace):
        show(namespace["bare"], 1)
        show(namespace["attribute"], 1)
        show(namespace["method"], 1)
        return super().__new__(meta, name, bases, namespace)


class Early(metaclass=Meta):
    def bare(self):
        return super()

    def attribute(self):
        return super().__init__

    def method(self):
        return super().__repr__()


def outside(argument):
    return super()


show(outside, 1)
show(lambda: super())
