# `type X = …` in unions: with types a types.UnionType, with hints of typing one of theirs, else refused.
import types
import typing

type X = int
type Y[T] = list[T]
T = typing.TypeVar("T")


def show(make):
    try:
        made = make()
    except TypeError as error:
        print(error)
    else:
        print(type(made).__name__, made, getattr(made, "__args__", None))


for make in (lambda: X | str, lambda: str | X, lambda: X | None, lambda: None | X, lambda: X | X, lambda: X | Y,
             lambda: X | Y[int], lambda: Y[int] | X, lambda: X | (int | str), lambda: (int | str) | X,
             lambda: X | list[int], lambda: list[int] | X, lambda: X | typing.Any, lambda: X | typing.List[int],
             lambda: typing.Literal[1] | X, lambda: X | T, lambda: T | X, lambda: (list[T] | X)[int],
             lambda: int | X | str | X, lambda: X | "s", lambda: "s" | X, lambda: X | 1, lambda: 1 | X,
             lambda: X | ..., lambda: X | object(), lambda: (X | str)[int], lambda: X.__or__(1),
             lambda: X.__ror__(str)):
    show(make)
print((X | str) == (str | X), hash(X | str) == hash(str | X), typing.get_origin(X | str) is types.UnionType)
try:
    typing.TypeAliasType(1, int)
except TypeError as error:
    print(error)
