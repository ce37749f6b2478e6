# Generic among the bases of classes: once, and with all type variables.
from typing import Generic, List, Protocol, TypeVar

T = TypeVar("T")
S = TypeVar("S")


def attempt(name, *bases):
    import types
    try:
        made = types.new_class(name, bases)
        print(name, made.__bases__, made.__parameters__)
    except TypeError as error:
        print(name, error)


class Base(Generic[T]):
    pass


attempt("Twice", Generic[T], Generic[S])
attempt("Missing", Generic[T], List[S])
attempt("Listed", List[T], Generic[T])
attempt("Both", Protocol[T], Generic[T])
attempt("Plain", Generic)
attempt("Derived", Base[T], Generic[T])
attempt("Lists", List[T], List[int])
try:
    class Implicit[X](Generic[X]):
        pass
except TypeError as error:
    print(error)
