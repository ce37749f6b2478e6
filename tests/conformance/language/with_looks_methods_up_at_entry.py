# The exit method is looked up when the block is entered: what the class has then is called, bound or not.
import sys


class Manager:
    def __enter__(self):
        return "entered"

    def __exit__(self, *details):
        print("first exit", type(self).__name__, details[0])


def second(self, *details):
    print("second exit")


manager = Manager()
with manager as value:
    print(value)
    Manager.__exit__ = second
    print("held by the statement:", sys.getrefcount(manager) - 2)
with manager:
    pass


class Static:
    @staticmethod
    def __enter__():
        return "static"

    @staticmethod
    def __exit__(kind, error, traceback):
        print("static exit", kind)
        return True


with Static() as value:
    print(value)
    raise ValueError


class Callable:
    def __call__(self, *details):
        print("callable", len(details))


class Instance:
    __enter__ = Callable()
    __exit__ = Callable()


with Instance():
    pass

Instance.__exit__ = (len,)
try:
    with Instance():
        pass
except TypeError as error:
    print(error)
