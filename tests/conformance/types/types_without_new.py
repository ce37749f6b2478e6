# Types whose instances only natives make: neither a call of theirs nor a `__new__` that they inherit makes one.
import array
import functools
import itertools
import re
import sys


def generator():
    yield


async def steps():
    yield


def frame():
    return sys._getframe()


KINDS = [type(made) for made in (
    {}.keys(), {}.values(), {}.items(), iter({}), iter({}.values()), iter({}.items()), reversed({}), iter([]),
    reversed([]), iter(()), iter(""), iter("é"), iter(b""), iter(bytearray()), iter(set()), iter(range(1)),
    iter(range(2 ** 70)), iter(int, 1), generator(), steps(), len, [].append, str.join, str.__len__, "".__len__,
    dict.__dict__["fromkeys"], frame(), int | str, re.compile(""), re.match("", ""), sys.flags, sys.version_info,
    iter(array.array("i")), functools.cmp_to_key(len), object.__dict__["__class__"])]
for kind in KINDS:
    for make in (lambda: kind(), lambda: object.__new__(kind), lambda: kind.__new__(kind)):
        try:
            print(type(make()))
        except TypeError as error:
            print(error)
for wrong in (lambda: object.__new__(int), lambda: int.__new__(bool), lambda: tuple.__new__(list),
              lambda: object.__new__(1)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
print(len(list(itertools.groupby("ab"))))
