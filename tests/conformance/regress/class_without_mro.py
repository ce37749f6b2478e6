# A metaclass's mro() runs while the class has no MRO yet: what it does with the class crashed.
class Base:
    pass


class Meta(type):
    asked = 0

    def mro(cls):
        Meta.asked += 1
        if Meta.asked == 1:
            for attempt in (lambda: cls(), lambda: cls.missing, lambda: issubclass(cls, object),
                            lambda: isinstance(1, cls), lambda: super(cls, cls).missing,
                            lambda: setattr(cls, "late", 1), lambda: object.__new__(cls),
                            lambda: type("Sub", (cls,), {}), lambda: "late" in dir(cls)):
                try:
                    print(attempt())
                except (TypeError, AttributeError) as error:
                    print(type(error).__name__, error)
            cls.__bases__ += ()
        return type.mro(cls)


class Made(metaclass=Meta):
    pass


print(Made.__mro__, Made.late, Made().late, Made.__base__.__subclasses__().count(Made))


class Without(type):
    def mro(cls):
        del Without.mro
        return (Base, object)


try:
    class Odd(metaclass=Without):
        pass
except TypeError as error:
    print(error)
