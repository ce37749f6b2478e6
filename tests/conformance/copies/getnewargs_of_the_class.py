# What __reduce_ex__ asks for arguments are methods of the class: __getattr__ and the instance are not asked.
import copy


class Proxy:
    def __init__(self, target):
        self.__dict__["target"] = target

    def __getattr__(self, name):
        if name.startswith("__") and name != "__getnewargs__" and name != "__getnewargs_ex__":
            raise AttributeError(name)
        print("asked for", name)
        return getattr(self.target, name)


print(Proxy(5).__reduce_ex__(2)[1:3])
twin = copy.copy(Proxy(5))
print(type(twin).__name__, vars(twin))


class Plain:
    pass


item = Plain()
item.__getnewargs__ = lambda: (1,)
print(item.__reduce_ex__(2)[1])


class Bound(tuple):
    @classmethod
    def __getnewargs__(cls):
        return (cls.__name__,)


print(Bound((1, 2)).__reduce_ex__(4)[1])


class Described(Plain):
    class Finder:
        def __get__(self, instance, owner):
            print("found for", type(instance).__name__)
            return lambda: ((1,), {"key": 2})

    __getnewargs_ex__ = Finder()


print(Described().__reduce_ex__(2)[1][1:])
