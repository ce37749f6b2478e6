# Special methods of str, called by their names.
cases = (
    "\"a\".__add__(\"b\"), \"a\".__mul__(2), \"a\".__rmul__(2), \"%s\".__mod__(1), \"a\".__contains__(\"a\"), \"abc\".__getitem__(1), \"abc\".__getitem__(slice(1, 3)), \"abc\".__len__()",
    "\"a\".__eq__(\"a\"), \"a\".__eq__(1), \"a\".__lt__(\"b\"), \"a\".__ne__(\"b\"), \"a\".__ge__(1), \"a\".__hash__() == hash(\"a\"), \"a\".__repr__(), \"a\".__str__(), \"a\".__format__(\">3\")",
    "list(\"ab\".__iter__()), \"a\".__getnewargs__(), \"a\".__sizeof__() > 0, \"%d\".__rmod__(5)",
    "\"a\".__contains__(1)", "\"abc\".__getitem__(\"a\")", "\"abc\".__getitem__(9)", "\"a\".__len__(1)",
    "str.__add__(1, \"a\")", "\"%d\".__mod__(\"a\")", "str.__new__(str, 5), str.__new__(str)",
    "\"a\".__iter__().__next__()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
