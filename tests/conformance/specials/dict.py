# Special methods of dict, called by their names.
cases = (
    "{1: 2}.__getitem__(1), {1: 2}.__contains__(1), {1: 2}.__len__(), list({1: 2}.__iter__()), {1: 2}.__eq__({1: 2}), {1: 2}.__ne__({}), {1: 2}.__repr__(), list({1: 2, 3: 4}.__reversed__())",
    "(lambda d: (d.__setitem__(1, 2), d.__delitem__(1), d.__ior__({5: 6}), d.__or__({7: 8}), d.__ror__({9: 0}), d))({})",
    "{}.__getitem__(1)", "{}.__delitem__(1)", "{}.__setitem__([], 1)",
    "{}.__lt__({}), {}.__or__([]), {}.__eq__(5)", "{}.__hash__", "{}.__contains__([])",
    "(lambda d: (d.__init__({1: 2}, a=3), d))({5: 6})",
    "dict.__new__(dict), dict.__class_getitem__((int, str))", "dict.__len__([])", "{}.__ior__(5)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
