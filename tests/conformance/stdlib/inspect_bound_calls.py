# Signatures of objects whose __call__ is a descriptor, pickled signatures, and what bind() misses.
import inspect
import pickle


class Called:
    @classmethod
    def __call__(cls, a): pass


class Other:
    @staticmethod
    def __call__(a, b): pass


def function(a, /, b, *, c, d=1): pass


print(inspect.signature(Called()), inspect.signature(Other()))
print(pickle.loads(pickle.dumps(inspect.signature(function))) == inspect.signature(function))
for given in ((), (1, 2), (1,)):
    try:
        inspect.signature(function).bind(*given)
    except TypeError as error:
        print(error)
