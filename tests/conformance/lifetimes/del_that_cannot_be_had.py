# U1: an error of looking __del__ up is forgotten; what is reported is the bound callable.
import sys

sys.unraisablehook = lambda report: print(report.exc_value, "in", str(report.object).split(" at ")[0])


class Property:
    @property
    def __del__(self):
        raise OSError("never heard of")


class Callable:
    @property
    def __del__(self):
        return lambda: print("called")


class OfClass:
    @classmethod
    def __del__(cls):
        raise ValueError(cls.__name__)


class Nothing:
    __del__ = None


for kind in Property, Callable, OfClass, Nothing:
    kind()
    print(kind.__name__, "gone")
