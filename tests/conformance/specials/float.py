# Special methods of float, called by their names.
cases = (
    "(7.5).__add__(2), (7.5).__sub__(2), (7.5).__mul__(2), (7.5).__floordiv__(2), (7.5).__mod__(2), (7.5).__truediv__(2), (4.0).__pow__(2), (7.5).__divmod__(2)",
    "(7.5).__radd__(2), (7.5).__rsub__(2), (7.5).__rfloordiv__(20), (7.5).__rmod__(20), (2.5).__rtruediv__(5), (2.0).__rpow__(3), (7.5).__rdivmod__(20)",
    "(7.5).__lt__(8), (7.5).__eq__(7.5), (7.5).__ne__(8), (7.5).__gt__(\"a\"), (7.5).__ge__(7), (7.0).__eq__(7)",
    "(7.5).__int__(), (7.5).__float__(), (7.5).__bool__(), (0.0).__bool__(), (7.0).__hash__(), (7.5).__repr__(), (7.5).__format__(\".2f\"), (-7.5).__abs__(), (7.5).__neg__()",
    "(7.5).__trunc__(), (-7.5).__floor__(), (-7.5).__ceil__(), (7.55).__round__(1), (7.5).__round__(), (7.5).__getnewargs__()",
    "(7.5).__add__(\"a\"), (7.5).__add__(1j)", "(7.5).__floordiv__(0)", "(7.5).__add__()",
    "float.__add__(1, 2)",
    "float.__new__(float, \"1.5\"), float.__getformat__(\"double\"), float.__getformat__(\"float\")",
    "float.__getformat__(\"x\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
