# Functions that CPython has in C are builtin functions, in whatever language they are written.
import cmath
import copy
import inspect
import pickle


class Holder:
    root = cmath.sqrt
    close = cmath.isclose


print(Holder().root(4), Holder.root(4), Holder().close(1, 1 + 1e-12))
print(cmath.sqrt, type(cmath.sqrt), cmath.sqrt.__name__, cmath.sqrt.__qualname__, cmath.sqrt.__module__)
print(cmath.sqrt.__self__ is cmath, hasattr(cmath.sqrt, "__code__"), hasattr(cmath.sqrt, "__get__"))
print(inspect.isbuiltin(cmath.sqrt), inspect.isfunction(cmath.sqrt), cmath.sqrt.__text_signature__)
print(inspect.signature(cmath.rect), inspect.signature(cmath.isclose), cmath.log.__text_signature__)
print(cmath.sqrt == cmath.sqrt, cmath.sqrt == cmath.cos, hash(cmath.sqrt) == hash(cmath.sqrt))
print(pickle.loads(pickle.dumps(cmath.sqrt)) is cmath.sqrt, copy.copy(cmath.sqrt) is cmath.sqrt)


def entries(error):
    traceback = error.__traceback__
    count = 0
    while traceback is not None:
        count += 1
        traceback = traceback.tb_next
    return count


def show(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error, entries(error))


class Failing:
    def __complex__(self):
        raise LookupError("no number")


show(cmath.sqrt)
show(cmath.sqrt, 1, 2)
show(cmath.sqrt, z=1)
show(cmath.sqrt, "one")
show(cmath.sqrt, Failing())
show(cmath.rect, 1)
show(cmath.log)
show(cmath.log, 1, None)
show(cmath.log, 0)
show(cmath.isclose, 1)
show(cmath.isclose, 1, 1, 1)
show(cmath.isclose, 1, 1, abs_tol=-1)
show(cmath.isclose, a=1, b=2, rel_tol=1)
show(cmath.isclose, a=1, b=2, c=3)
