# Where the documentation of properties and of their subclasses' instances comes from.
def documented(self):
    "from the getter"


def plain(self):
    pass


class Own(property):
    "of the class"


class Slotted(property):
    __slots__ = ("a",)


for make in (lambda: property(documented), lambda: property(plain), lambda: property(documented, doc="given"),
             lambda: Own(documented), lambda: Own(plain), lambda: Own(plain, doc="given"), lambda: Own(),
             lambda: Slotted(doc="given"), lambda: Slotted(documented), lambda: Slotted(plain)):
    try:
        print(repr(make().__doc__))
    except AttributeError as error:
        print(error)
print(repr(Own(documented).getter(plain).__doc__), repr(Own(documented).setter(plain).__doc__))
