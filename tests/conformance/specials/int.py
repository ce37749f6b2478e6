# Special methods of int, called by their names.
cases = (
    "(7).__add__(2), (7).__sub__(2), (7).__mul__(2), (7).__floordiv__(2), (7).__mod__(2), (7).__truediv__(2), (7).__pow__(2), (7).__divmod__(2)",
    "(7).__radd__(2), (7).__rsub__(2), (7).__rmul__(2), (7).__rfloordiv__(20), (7).__rmod__(20), (7).__rtruediv__(14), (2).__rpow__(3), (7).__rdivmod__(20)",
    "(7).__lshift__(1), (7).__rshift__(1), (7).__and__(3), (7).__or__(8), (7).__xor__(2), (7).__invert__(), (7).__neg__(), (7).__pos__(), (-7).__abs__()",
    "(7).__rlshift__(1), (1).__rrshift__(8), (7).__rand__(3), (7).__ror__(8), (7).__rxor__(2)",
    "(7).__lt__(8), (7).__le__(7), (7).__eq__(7.0), (7).__eq__(7), (7).__ne__(8), (7).__gt__(\"a\"), (7).__ge__(7)",
    "(7).__int__(), (7).__float__(), (7).__index__(), (7).__bool__(), (0).__bool__(), (7).__hash__(), (7).__repr__(), (7).__str__(), (7).__format__(\"03\")",
    "(7).__trunc__(), (7).__floor__(), (7).__ceil__(), (17).__round__(-1), (7).__getnewargs__(), (7).__sizeof__() > 0",
    "(7).__add__(2.0), (7).__add__(\"a\"), (7).__and__(1.0), (7).__pow__(2, 5), (7).__pow__(2.0)",
    "(7).__add__()", "(7).__add__(1, 2)", "(7).__lshift__(-1)", "(7).__floordiv__(0)", "int.__add__(1.5, 2)",
    "int.__new__(int, \"5\"), int.__new__(int)", "(7).__setattr__(\"x\", 1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
