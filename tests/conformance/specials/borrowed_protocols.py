# A native of one builtin type as a special method of a class that is not of that type, for all that is not done by
# an operator: calls, attributes, iteration, text, numbers, descriptors. The receiver is refused everywhere.
import copy
import functools
import math
import operator
import sys
import types
import weakref

Step = type(iter([]))


def holder(descriptor):
    return type("Holder", (), {"attribute": descriptor})()


def subtract_in_place(target):
    target -= {1}


ATTEMPTS = [
    ("__init__", dict.__init__, lambda of: of(a=1)), ("__init__", bytearray.__init__, lambda of: of(3)),
    ("__call__", type.__call__, lambda of: of()(1)), ("__call__", weakref.ref.__call__, lambda of: of()()),
    ("__call__", functools.partial.__call__, lambda of: of()(1, a=2)),
    ("__call__", operator.itemgetter.__call__, lambda of: of()(1)),
    ("__call__", types.FunctionType.__call__, lambda of: of()(1)),
    ("__getattribute__", super.__getattribute__, lambda of: of().name),
    ("__getattribute__", type.__getattribute__, lambda of: of().name),
    ("__setattr__", type.__setattr__, lambda of: setattr(of(), "name", 1)),
    ("__delattr__", type.__delattr__, lambda of: delattr(of(), "name")),
    ("__dir__", type.__dir__, lambda of: dir(of())), ("__sizeof__", str.__sizeof__, lambda of: sys.getsizeof(of())),
    ("__hash__", weakref.ref.__hash__, lambda of: {of(): 1}), ("__eq__", weakref.ref.__eq__, lambda of: of() == 1),
    ("__eq__", dict.__eq__, lambda of: of() != {}), ("__lt__", set.__lt__, lambda of: sorted([of(), of()])),
    ("__repr__", list.__repr__, lambda of: repr(of())), ("__str__", BaseException.__str__, lambda of: f"{of()}"),
    ("__format__", int.__format__, lambda of: f"{of():d}"), ("__bytes__", bytes.__bytes__, lambda of: bytes(of())),
    ("__next__", Step.__next__, lambda of: next(of())), ("__iter__", Step.__iter__, lambda of: [*of()]),
    ("__reversed__", list.__reversed__, lambda of: reversed(of())),
    ("__int__", float.__int__, lambda of: int(of())), ("__round__", float.__round__, lambda of: round(of(), 2)),
    ("__trunc__", float.__trunc__, lambda of: math.trunc(of())), ("__abs__", complex.__abs__, lambda of: abs(of())),
    ("__complex__", complex.__complex__, lambda of: complex(of())), ("__pow__", int.__pow__, lambda of: of() ** 2),
    ("__rpow__", int.__rpow__, lambda of: 2 ** of()), ("__rsub__", int.__rsub__, lambda of: 2 - of()),
    ("__matmul__", int.__mul__, lambda of: of() @ 2), ("__isub__", set.__isub__, lambda of: subtract_in_place(of())),
    ("__divmod__", float.__divmod__, lambda of: divmod(of(), 2)), ("__mod__", str.__mod__, lambda of: of() % 1),
    ("__reduce__", BaseException.__reduce__, lambda of: copy.copy(of())),
    ("__instancecheck__", type.__instancecheck__, lambda of: isinstance(1, of())),
    ("__subclasscheck__", type.__subclasscheck__, lambda of: issubclass(int, of())),
    ("__get__", property.__get__, lambda of: holder(of()).attribute),
    ("__set__", property.__set__, lambda of: setattr(holder(of()), "attribute", 1)),
    ("__delete__", property.__delete__, lambda of: delattr(holder(of()), "attribute")),
]
for name, native, use in ATTEMPTS:
    try:
        print(name, use(type("Borrower", (), {name: native})))
    except (TypeError, AttributeError) as error:
        print(name, type(error).__name__, error)
