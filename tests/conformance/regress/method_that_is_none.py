# Calling a class attribute that is None, as a method of the class or an instance, read the type of None.
class C:
    gone = None


for call in (lambda: C.gone(), lambda: C().gone(), lambda: C().gone(1, key=2),
        lambda: int.__hash__ and C().gone(*())):
    try:
        call()
    except TypeError as error:
        print(error)
import abc

for listed in (None, lambda: [42]):

    class S(metaclass=abc.ABCMeta):
        __subclasses__ = listed

    try:
        issubclass(int, S)
    except TypeError as error:
        print(type(error).__name__)
