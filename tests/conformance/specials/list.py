# Special methods of list, called by their names.
cases = (
    "[1].__add__([2]), [1].__mul__(2), [1].__rmul__(2), [1].__contains__(1), [1, 2].__getitem__(1), [1, 2, 3].__getitem__(slice(1, 3)), [1].__len__()",
    "[1].__eq__([1]), [1].__eq__((1,)), [1].__lt__([2]), [1].__ne__([2]), [1].__ge__(1), [1].__repr__(), [1].__str__(), list([1].__iter__()), list([1, 2].__reversed__())",
    "(lambda a: (a.__setitem__(0, 9), a.__delitem__(1), a.__iadd__([5]), a.__imul__(2), a))([1, 2])",
    "[1].__add__((2,))", "[1].__getitem__(\"a\")", "[1].__setitem__(5, 1)", "[1].__delitem__(5)",
    "[1].__iadd__(5)", "[1].__hash__", "[1].__init__([2, 3])", "(lambda a: (a.__init__(\"xy\"), a))([1])",
    "list.__new__(list), list.__len__(())", "[1].__class_getitem__(int), [1].__sizeof__() > 0",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
