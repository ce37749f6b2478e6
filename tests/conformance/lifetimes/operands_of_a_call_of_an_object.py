# L4: where an object with __call__ is called, the caller keeps object and arguments until the method's locals have gone.
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __call__(self, a, b=None, *rest, **named):
        local = T("local of " + self.name)
        a = b = rest = named = None
        print("called", self.name)


T("plain")(T("a"), T("b"))
T("keywords")(T("a"), b=T("b"), c=T("c"))
T("star")(*[T("a"), T("b")], **{"c": T("c")})
T("many")(T("1"), T("2"), T("3"), T("4"), T("5"))
kept = T("kept")
kept(T("only argument"))
try:
    T("refused")()
except TypeError as error:
    print(error)
try:
    T("failing")(T("a"), **{"a": T("twice")})
except TypeError as error:
    print(error)
