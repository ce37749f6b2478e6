# Attributes and small methods of int and bool.
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).as_integer_ratio(),
    (-5).as_integer_ratio(), (5).is_integer())
print(True.real, True.numerator, True.conjugate(), True.as_integer_ratio(), True.bit_length(),
    True.is_integer())
print((5).__floor__(), (5).__ceil__(), (5).__trunc__(), (5).__round__(), (15).__round__(-1), (25).__round__(-1),
    (5).__index__(), (5).__int__(), (5).__float__())
print((5).__add__(2.0), (5).__add__(2), (5).__radd__(1), (5).__eq__(5.0), (5).__lt__("a"), (5).__pow__(2, 3),
    (5).__rpow__(2), (5).__bool__(), (0).__bool__())
print((5).__neg__(), (5).__pos__(), (-5).__abs__(), (5).__invert__(), (5).__divmod__(3), (5).__rdivmod__(13),
    (5).__format__("03"), (5).__hash__(), (5).__getnewargs__())
for name in ("real", "imag", "numerator", "x"):
    for action in (lambda: setattr(5, name, 1), lambda: delattr(5, name)):
        try:
            action()
        except AttributeError as error:
            print(error)
print(int.__name__, int.__bases__, bool.__mro__, isinstance(True, int), type(5).__call__("7"))
