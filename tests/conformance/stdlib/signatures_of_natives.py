# inspect.signature of native callables, their instances and partial methods; what it says where there is none.
import functools
import inspect
import operator


def show(function):
    try:
        print(inspect.signature(function))
    except ValueError as error:
        print(error)


def function(a, b=2, *c, d, e=5, **f):
    pass


class Methods:
    fixed = functools.partialmethod(function, 1)
    named = functools.partialmethod(function, d=4)


for each in [operator.itemgetter(1), operator.attrgetter("a"), operator.methodcaller("a"), operator.itemgetter,
             operator.attrgetter, operator.methodcaller, functools.partial, functools.partial(function),
             functools.partial(function, 1), functools.partial(function, b=3), functools.partial(len),
             functools.partial(int, base=2), Methods.fixed, Methods().fixed, Methods.named, Methods().named,
             list.__class_getitem__, range.index, slice.indices, (x for x in []).send, compile]:
    show(each)
for each in [str.find, bytes.hex, dict.pop, int.__round__, range, dict, iter]:
    show(each)
print(str.find.__text_signature__, operator.itemgetter(1).__text_signature__, functools.reduce.__text_signature__)
