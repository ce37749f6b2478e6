# int | str and list[int]: text, equality, isinstance, attributes, errors.
import types

u = int | str | None
print(u, u == str | int | None, int | int, type(u), u.__args__, isinstance(1, u), isinstance(None, u),
    isinstance(1.5, u), issubclass(bool, int | str), hash(int | str) == hash(str | int), int | list[int],
    None | int, (int | str) | float, list[int] | None, type(int | str) is types.UnionType)
a = list[int]
print(a, a.__origin__, a.__args__, a.__parameters__, a == list[int], a != list[str], hash(a) == hash(list[int]),
    a(), a([1]), dict[str, list[int]], tuple[int, ...], tuple[()], type(a), a.__class__, list["fwd"],
    [*tuple[int]], type[int])
for call in (lambda: int | 5, lambda: int | "x", lambda: isinstance([], list[int]), lambda: issubclass(list,
        list[int]), lambda: isinstance(1, int | list[int]), lambda: list[int][str], lambda: int[str],
        lambda: u.x, lambda: setattr(u, "x", 1), lambda: u(), lambda: type(u)(), lambda: isinstance(1, (int,
        5)), lambda: issubclass(1, int), lambda: isinstance(1, 5), lambda: a.nosuch, lambda: u[int],
        lambda: type(a)(), lambda: 5 | int):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class MyList(list[int]):
    pass


print(MyList.__bases__, MyList.__orig_bases__, MyList([1]), MyList.__mro__)
