# Data and non-data descriptors, precedence, __set_name__, access by class, delegation.
class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner=None):
        return ("data get", self.name, instance is not None, owner.__name__)

    def __set__(self, instance, value):
        print("data set", value)

    def __delete__(self, instance):
        print("data delete")


class NonData:
    def __get__(self, instance, owner=None):
        return ("non-data", instance is not None)


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["o"] = value * 2


class C:
    d = Data()
    n = NonData()
    o = OnlySet()


c = C()
c.__dict__.update(d="hidden", n="seen")
print(c.d, c.n, C.d, C.n)
c.d = 1
del c.d
c.o = 5
print(c.o, type(C.o).__name__, vars(c))
c.n = 7
del c.n
print(c.n)
late = Data()
try:
    C.late = late
    c.late
except AttributeError as error:
    print(error)


class OnlyDelete:
    def __delete__(self, instance):
        print("deleted")


class Fails:
    def __set_name__(self, owner, name):
        raise RuntimeError("no name")


C.x = OnlyDelete()
del c.x
try:
    c.x = 1
except AttributeError as error:
    print(error)
try:

    class D:
        f = Fails()

except RuntimeError as error:
    print(error, error.__notes__)
try:
    del c.o
except AttributeError as error:
    print(error)


class Raising:
    def __get__(self, instance, owner):
        raise AttributeError("from get")


class E:
    r = Raising()

    def __getattr__(self, name):
        return f"getattr {name}"


print(E().r)
