# The abstract classes of numbers.
import numbers

for value in (1, True, 1.5, 2j, "1", None):
    print(repr(value), [kind for kind in numbers.__all__ if isinstance(value, getattr(numbers, kind))])
print(issubclass(int, numbers.Rational), numbers.Integral.__mro__[:3])
try:
    numbers.Integral()
except TypeError as error:
    print(str(error)[:60])


class Half(numbers.Complex):
    """Only what is abstract."""


for name in ("real", "imag", "__add__", "__radd__", "__neg__", "__pos__", "__mul__", "__rmul__", "__truediv__",
             "__rtruediv__", "__pow__", "__rpow__", "__abs__", "conjugate", "__eq__", "__complex__"):
    setattr(Half, name, lambda self, *others: 5)
Half.__abstractmethods__ = frozenset()
half = Half()
print(bool(half), half - 1, 1 - half, half.conjugate())
try:
    hash(half)
except TypeError as error:
    print(error)
print((7).numerator, (7).denominator, numbers.Real.conjugate(3.5), numbers.Integral.__float__(3))
