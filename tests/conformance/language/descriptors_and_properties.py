# Properties, data and non-data descriptors, __set_name__, attribute hooks.
class Celsius:
    def __init__(self, degrees=0):
        self.degrees = degrees

    @property
    def fahrenheit(self):
        """In Fahrenheit."""
        return self.degrees * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.degrees = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        print("deleted")

    read_only = property(lambda self: 1)


c = Celsius(100)
print(c.fahrenheit, Celsius.fahrenheit.__doc__)
c.fahrenheit = 32
print(c.degrees)
del c.fahrenheit
for action in (lambda: setattr(c, "read_only", 1), lambda: delattr(c, "read_only")):
    try:
        action()
    except AttributeError as error:
        print(error)


class Data:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)

    def __get__(self, instance, owner=None):
        return "from the class" if instance is None else "data"

    def __set__(self, instance, value):
        print("set", value)

    def __delete__(self, instance):
        print("delete")


class NonData:
    def __get__(self, instance, owner):
        return "non-data"


class Holder:
    data = Data()
    non_data = NonData()

    def __getattr__(self, name):
        return f"missing {name}"


h = Holder()
h.__dict__.update(data="instance", non_data="instance")
print(h.data, h.non_data, Holder.data, h.other)
h.data = 5
del h.data


class Hooked:
    def __getattribute__(self, name):
        return f"got {name}" if name != "x" else object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        print("setting", name)
        object.__setattr__(self, name, value)


k = Hooked()
k.x = 1
print(k.x, k.y)
