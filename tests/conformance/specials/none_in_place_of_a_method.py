# Special methods that a class sets to None: most are called all the same.
def show(label, function, *args):
    try:
        print(label, type(function(*args)).__name__)
    except (TypeError, AttributeError, KeyError) as error:
        print(label, type(error).__name__, error)


class Index:
    __index__ = None


index = Index()
for label, function in [("item", lambda: [1][index]), ("slice", lambda: [1][index:]), ("times", lambda: "a" * index),
                        ("range", lambda: range(index)), ("hex", lambda: hex(index)), ("int", lambda: int(index)),
                        ("store", lambda: [1].__setitem__(index, 1))]:
    show(label, function)


class Attributes:
    __getattr__ = __setattr__ = __delattr__ = None


show("getattr", lambda: Attributes().x)
show("setattr", setattr, Attributes(), "x", 1)
show("delattr", delattr, Attributes(), "x")


class Descriptor:
    __get__ = __set__ = __delete__ = None


class Holder:
    attribute = Descriptor()


show("get", getattr, Holder(), "attribute")
show("set", setattr, Holder(), "attribute", 1)
show("delete", delattr, Holder(), "attribute")


class Step:
    __next__ = None


class Steps:
    def __iter__(self):
        return Step()


show("iter", iter, Steps())
show("loop", lambda: [*Steps()])
show("next", next, Step())
show("missing", lambda: type("Dict", (dict,), {"__missing__": None})()[1])
show("set_name", lambda: type("Owner", (), {"x": type("Named", (), {"__set_name__": None})()}))
Meta = type("Meta", (type,), {"__instancecheck__": None, "__subclasscheck__": None})
show("isinstance", isinstance, 1, Meta("Class", (), {}))
show("issubclass", issubclass, int, Meta("Class", (), {}))
