# mro() of a metaclass that gives nothing, or classes of another layout.
for order in ((), [object, 5], None, 5, "T dict object"):

    class M(type):
        def mro(cls):
            return [cls, dict, object] if order == "T dict object" else order

    try:
        T = M("T", (), {})
        print(T.__mro__)
    except TypeError as error:
        print(error)
