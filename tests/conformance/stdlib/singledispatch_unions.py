# Implementations for unions in annotations, in both spellings.
from functools import singledispatch
from typing import Optional, Union


@singledispatch
def kind(arg):
    return "other"


@kind.register
def _(arg: int | float):
    return "number"


@kind.register
def _(arg: Union[str, bytes]):
    return "text"


@kind.register
def _(arg: Optional[list]):
    return "list or nothing"


print([kind(value) for value in (1, 1.5, "a", b"b", [], None, ())])
for bad in (list[int] | int, Union[str, list[int]]):
    try:
        @kind.register
        def _(arg: bad): pass
    except TypeError as error:
        print(error)
