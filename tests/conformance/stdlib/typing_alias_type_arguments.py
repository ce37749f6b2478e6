# The complaints of TypeAliasType about its arguments are those of a native function.
from typing import TypeAliasType


def attempt(*arguments, **keywords):
    try:
        alias = TypeAliasType(*arguments, **keywords)
        print(alias, alias.__value__, alias.__type_params__)
    except TypeError as error:
        print(error)


attempt()
attempt("x")
attempt(1, 2)
attempt("x", int)
attempt("x", int, 5)
attempt("x", int, (), 1)
attempt("x", int, foo=3)
attempt("x", int, name=3)
attempt("x", value=3, name=4)
attempt(value=3)
attempt(name="x", value=3, type_params=())
attempt("x", int, type_params=3)
attempt("x", int, type_params=(), foo=2)
attempt(foo=1, bar=2, baz=3, more=4)
