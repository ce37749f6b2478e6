# Attributes that only instances answer, what metaclasses answer, and what signatures say of natives and enumerations.
import enum
import inspect
import types


class Kind(enum.Enum):
    A = 1
    B = 2


class Empty(enum.Enum):
    pass


class Meta(type):
    def __getattr__(cls, name):
        if name == "answered":
            return 42
        raise AttributeError(name)

    def __dir__(cls):
        return ["answered", "own", "missing"]


class Answering(metaclass=Meta):
    own = 1


class Several:
    @types.DynamicClassAttribute
    def dynamic(self):
        return 1

    static = staticmethod(len)
    bound = dict.fromkeys
    function = inspect.currentframe


for cls in Kind, Answering, Several:
    print([name for name, value in inspect.getmembers(cls) if not name.startswith("__")])
    print([(one.name, one.kind, one.defining_class.__name__) for one in inspect.classify_class_attrs(cls)
           if not one.name.startswith("_")])
print(inspect.signature(Kind), inspect.signature(Empty), inspect.signature(Kind.__call__))
print([inspect.isroutine(one) for one in (Several.__dict__["static"], len, Several, property(), 3, int.__add__)])
for function in [].append, list.append, len, f"{1}".join, (1).__add__, "a".split:
    print(inspect.getfullargspec(function).args)


def positional(a, b, /, c, **rest):
    pass


print(inspect.signature(positional).bind(1, b=2, c=3), inspect.signature(positional).bind(a=1, b=2, c=3))
