# Special methods of set, called by their names.
cases = (
    "{1}.__contains__(1), {1}.__len__(), {1}.__or__({2}), {1}.__and__({1}), {1}.__sub__({1}), {1}.__xor__({2}), {1}.__le__({1, 2}), {1}.__lt__({1}), {1}.__eq__({1}), {1}.__ge__({1}), {1}.__repr__()",
    "{1}.__or__([2]), {1}.__ror__({2}), {1}.__rsub__({1, 2}), {1}.__eq__([1]), {1}.__lt__(5)",
    "(lambda s: (s.__ior__({2}), s.__iand__({2}), s.__ixor__({3}), s.__isub__({3}), s))({1})", "{1}.__hash__",
    "{1}.__contains__([])", "{1}.__contains__({1})", "(lambda s: (s.__init__([5]), s))({1})",
    "set.__new__(set), set.__class_getitem__(int)", "set.__len__([])", "{1}.__ior__([2])",
    "frozenset([1]).__hash__() == hash(frozenset([1])), frozenset([1]).__or__({2}), frozenset([1]).__reduce__()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
