# Slot wrappers count their arguments in words of their own; those with an empty name begin with a blank.
cases = [(1, "__add__", 0), (1, "__pow__", 0), (1, "__pow__", 3), ("a", "__mul__", 0), ([], "__imul__", 2), (1, "__mul__", 0),
         ([], "__setitem__", 1), ({}, "__getitem__", 2), (object(), "__setattr__", 1), (object(), "__delattr__", 0),
         (len, "__hash__", 1), (print, "__eq__", 0)]
for value, name, count in cases:
    try:
        getattr(value, name)(*range(count))
    except TypeError as error:
        print(name, count, repr(str(error)))
for call in (lambda: int.__add__(), lambda: int.__add__("a", 1), lambda: list.__len__(), lambda: [].__len__(x=1),
             lambda: str.__repr__(1)):
    try:
        call()
    except TypeError as error:
        print(error)
