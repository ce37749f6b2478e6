# Assigning the code of a generator to a plain function warns; an OrderedDict that changes under an iterator has its
# own words.
import warnings
from collections import OrderedDict
from functools import cmp_to_key


def plain():
    return 1


def generator():
    yield 2


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    plain.__code__ = generator.__code__
    print([str(one.message) for one in caught], list(plain()))
ordered = OrderedDict(a=1, b=2)
try:
    for key in ordered:
        ordered[key + "x"] = 1
except RuntimeError as error:
    print(error)
key = cmp_to_key(lambda a, b: a - b)
print(key(obj=3).obj, key(1) < key(obj=2))
for arguments in ((), (1, 2)):
    try:
        key(*arguments)
    except TypeError as error:
        print(error)
