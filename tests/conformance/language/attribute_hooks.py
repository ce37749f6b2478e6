# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__ and their order.
class Hooks:
    def __init__(self):
        object.__setattr__(self, "real", 1)

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("getattribute", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("getattr", name)
        if name == "bad":
            raise AttributeError("custom text")
        return name.upper()

    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)


h = Hooks()
print(h.real, h.missing)
h.x = 5
del h.x
try:
    h.bad
except AttributeError as error:
    print(error)
try:
    del h.nosuch
except AttributeError as error:
    print(error)
print(hasattr(h, "anything"), getattr(h, "bad", "default"))


class OnlyGetattribute:
    def __getattribute__(self, name):
        raise AttributeError(f"no {name}")


class RaisesOther:
    def __getattr__(self, name):
        raise KeyError(name)


class PropertyFails:
    @property
    def p(self):
        return self.q

    def __getattr__(self, name):
        return f"fallback {name}"


for call in (lambda: OnlyGetattribute().x, lambda: hasattr(OnlyGetattribute(), "x"), lambda: RaisesOther().x,
        lambda: hasattr(RaisesOther(), "x"), lambda: PropertyFails().p, lambda: len(h), lambda: h[0]):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
