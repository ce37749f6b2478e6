# repr(), ascii(), format() and their hooks.
class Repr:
    def __repr__(self):
        return "<é>"


class Format:
    def __format__(self, spec):
        return f"[{spec}]"


class BadRepr:
    def __repr__(self):
        return 5


class BadFormat:
    def __format__(self, spec):
        return 5


class Plain:
    pass


print(repr(Repr()), ascii(Repr()), format(Repr()), format(Format()), format(Format(), "x"), f"{Format()}",
    f"{Format():}", f"{Format():abc}", repr("a'b"), ascii("é\n"), format(5), format("a", ">3"), format(None),
    repr([Repr(), {Repr(): (Repr(),)}]))
for call in (lambda: repr(BadRepr()), lambda: ascii(BadRepr()), lambda: str(BadRepr()),
        lambda: format(BadFormat()), lambda: format(Plain(), "x"), lambda: format(5, 6), lambda: repr(),
        lambda: format(), lambda: ascii(1, 2), lambda: format([], "d"), lambda: [BadRepr()].__repr__(),
        lambda: f"{Plain():>5}", lambda: "%s" % BadRepr(), lambda: print(BadRepr())):
    try:
        print(call())
    except TypeError as error:
        print(error)
