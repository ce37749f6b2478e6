# Decorators: evaluation order, arguments, stacking, on classes, methods and async functions.
def mark(name):
    print("evaluate", name)

    def decorate(target):
        print("apply", name, target.__name__)
        return target

    return decorate


@mark("outer")
@mark("inner")
def f(default=print("default evaluated")):
    pass


@mark("class")
class C:
    @mark("method")
    def m(self):
        pass

    @staticmethod
    @mark("static")
    def s():
        return "static"

    @property
    @mark("property")
    def p(self):
        return "property"


print(C.s(), C().p)


@(lambda g: "replaced")
def g():
    pass


decorators = {"k": [lambda h: h() + 1]}


@decorators["k"][0]
def h():
    return 41


@type
def kind():
    pass


@len
@list
@(lambda fn: "abc")
def chained():
    pass


print(g, h, kind, chained)


class Registry:
    def __init__(self):
        self.names = []

    def __call__(self, target):
        self.names.append(target.__name__)
        return target

    def register(self, *, name):
        return lambda target: self.names.append(name) or target


registry = Registry()


@registry
@registry.register(name="custom")
async def co():
    pass


@(x := registry)
def walrus():
    pass


print(registry.names, x is registry)
try:

    @undefined_decorator
    def never():
        print("never")

except NameError as error:
    print(error, "never" in globals())
