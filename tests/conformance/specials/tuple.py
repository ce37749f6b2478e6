# Special methods of tuple, called by their names.
cases = (
    "(1,).__add__((2,)), (1,).__mul__(2), (1,).__contains__(1), (1, 2).__getitem__(1), (1, 2, 3).__getitem__(slice(1, 3)), (1,).__len__(), (1,).__hash__() == hash((1,))",
    "(1,).__eq__((1,)), (1,).__eq__([1]), (1,).__lt__((2,)), (1,).__repr__(), list((1,).__iter__()), (1, 2).__getnewargs__()",
    "(1,).__add__([2])", "(1,).__getitem__(\"a\")", "(1,).__getitem__(9)", "(1, []).__hash__()",
    "tuple.__new__(tuple, \"ab\"), tuple.__len__([])", "(1,).__class_getitem__(int)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
