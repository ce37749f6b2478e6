# Natives of one builtin type as special methods of a class that is not of that type: the receiver is refused, by
# operators and statements as by calls.


class Borrower:
    __getitem__ = tuple.__getitem__
    __setitem__ = list.__setitem__
    __delitem__ = list.__delitem__
    __len__ = list.__len__
    __contains__ = str.__contains__
    __iter__ = dict.__iter__
    __add__ = tuple.__add__
    __mul__ = bytes.__mul__
    __eq__ = list.__eq__
    __lt__ = str.__lt__
    __hash__ = str.__hash__
    __neg__ = int.__neg__
    __invert__ = int.__invert__
    __bool__ = int.__bool__
    __iadd__ = list.__iadd__
    __or__ = set.__or__
    __call__ = len.__call__
    __index__ = int.__index__
    __float__ = float.__float__


class Derived(Borrower, list):
    """A list, but the borrowed ones come first."""


def store(target):
    target[0] = 1


def delete(target):
    del target[0]


def add_in_place(target):
    target += [1]


ATTEMPTS = [
    lambda target: target[0], store, delete, len, lambda target: 1 in target, iter, list, lambda target: target + (1,),
    lambda target: target * 2, lambda target: target == [], lambda target: target < "a", hash, lambda target: -target,
    lambda target: ~target, bool, lambda target: not target, add_in_place, lambda target: target | {1},
    lambda target: [1][target], float, lambda target: target[1:2], lambda target: [*target],
    lambda target: 1 if target else 2,
]

for made in Borrower(), Derived([0, 1]):
    print(type(made).__name__)
    for number, attempt in enumerate(ATTEMPTS):
        try:
            print(number, attempt(made))
        except TypeError as error:
            print(number, error)
