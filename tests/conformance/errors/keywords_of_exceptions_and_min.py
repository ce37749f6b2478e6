# Wrong keywords: the nearest is suggested; more than there are names is an error of its own.
import itertools


def attempt(function, *arguments, **keywords):
    try:
        print(repr(function(*arguments, **keywords)))
    except TypeError as error:
        print(error)


attempt(ImportError, namez="x")
attempt(ModuleNotFoundError, foo=1)
attempt(ImportError, name=1, path=2, name_from=3, foo=4)
attempt(NameError, nam=1)
attempt(NameError, name=1, more=2)
attempt(AttributeError, obi=1)
attempt(AttributeError, name=1, obj=2, foo=3)
attempt(min, 1, key=1, default=2, foo=3)
attempt(max, foo=1)
attempt(min, [], defaul=1)
attempt(itertools.product, [], repeat=1, foo=2)
attempt(itertools.product, repea=2)
