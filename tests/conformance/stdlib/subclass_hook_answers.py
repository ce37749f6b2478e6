# What __subclasshook__ of an abstract base class may answer.
import abc

for answer in (True, False, NotImplemented, 5, None):
    class Base(abc.ABC):
        @classmethod
        def __subclasshook__(cls, other):
            return answer

    try:
        print(answer, issubclass(int, Base), isinstance(1, Base))
    except AssertionError as error:
        print(answer, error)
