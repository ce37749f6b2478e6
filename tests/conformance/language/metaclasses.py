# Metaclasses, __prepare__, __init_subclass__, __class_getitem__, class keywords.
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **keywords):
        print("prepare", name, keywords)
        return {"prepared": True}

    def __new__(meta, name, bases, namespace, **keywords):
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        print("init", name, sorted(k for k in namespace if not k.startswith("__")))

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def __len__(cls):
        return 7

    @property
    def title(cls):
        return cls.__name__.upper()


class Thing(metaclass=Meta, flag=1):
    x = 1

    def __init__(self, value=None):
        self.value = value


print(Thing(5).value, len(Thing), Thing.title, Thing.prepared, type(Thing).__name__)
print(hasattr(Thing(), "title"))


class Base:
    def __init_subclass__(cls, /, label=None, **keywords):
        super().__init_subclass__(**keywords)
        print("subclass", cls.__name__, label)

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class Child(Base, label="a child"):
    pass


print(Child[int.__name__])
Made = type("Made", (Child,), {"y": 2}, label="by type()")
print(Made.y, Made().__class__.__mro__[1].__name__)
try:
    class Wrong(Thing, metaclass=type("Other", (type,), {})):
        pass
except TypeError as error:
    print(error)
try:
    Base.__init_subclass__(unknown=1)
except TypeError as error:
    print(error)
