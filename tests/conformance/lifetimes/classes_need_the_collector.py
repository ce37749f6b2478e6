# A class made by a class statement is always part of a cycle: it dies only in
# a collection. Instances hold their class, a class holds its bases strongly
# and its subclasses weakly.
import gc
import weakref


class Meta(type):
    def __del__(cls):
        print("class dies:", cls.__name__)


def make():
    class Local(metaclass=Meta):
        pass

    return Local


gc.disable()
gc.collect()
Local = make()
reference = weakref.ref(Local, lambda reference: print("callback"))
instance = Local()
del Local
gc.collect()
print("held by its instance:", reference() is type(instance))
del instance
print("not yet:", reference() is not None)
gc.collect()
print("now:", reference())


class Base:
    pass


class Child(Base):
    pass


print([child.__name__ for child in Base.__subclasses__()])
base = weakref.ref(Base)
del Base
gc.collect()
print("base held by child:", base() is Child.__base__)
del Child
gc.collect()
print(base())
