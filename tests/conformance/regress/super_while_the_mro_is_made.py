# The attributes of a class whose metaclass is still making its MRO were looked at for a suggestion: a crash.
class Meta(type):
    def __new__(meta, name, bases, space):
        return super().__new__(meta, name, bases, space)

    def mro(cls):
        return super().nosuch()


try:
    class C(metaclass=Meta):
        pass
except AttributeError as error:
    print(error)
