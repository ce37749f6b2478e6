# What the functions of functools say of too few, too many and foreign arguments.
import functools


def show(function, /, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except TypeError as error:
        print(error)


show(functools.reduce)
show(functools.reduce, max)
show(functools.reduce, max, [1], 2, 3)
show(functools.reduce, function=max, iterable=[1])
show(functools.reduce, max, [1], initial=3)
show(functools.reduce, max, [])
show(functools.reduce, max, 5)
show(functools.reduce, 3, [1, 2])
show(functools.reduce, 3, [], 7)

show(functools.cmp_to_key)
show(functools.cmp_to_key, 1, 2)
show(functools.cmp_to_key, mycmp=1, other=2)
show(functools.cmp_to_key, other=1)
key = functools.cmp_to_key(lambda a, b: a - b)
show(key)
show(key, 1, 2)
show(key, other=1)
print(key(obj=1) < key(2))
