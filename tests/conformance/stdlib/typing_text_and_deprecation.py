# Hints given as text, and what may be deprecated.
from typing import *
import typing, warnings

class Outer:
    class Inner: pass
    x: "Inner"
    y: "list[Inner]"
    z: "ClassVar[int]" = 1


class Inner: pass
def variadic(*args: "*tuple[int, str]", other: "Inner" = None): pass


print(get_type_hints(Outer)["y"] == list[Inner], get_type_hints(Outer)["z"], get_type_hints(variadic))


def wrong(x: "ClassVar[int]"): pass


try:
    get_type_hints(wrong)
except TypeError as error:
    print(error)


class Tool(NamedTuple):
    size: int = 1


@no_type_check
class Unchecked:
    run: Callable[[int], int] = lambda arg: arg


print(get_type_hints(Unchecked.run), typing.List.__dir__.__name__, "append" in dir(List[int]))
Box = List[TypeVar("T")]
print(Box[int].append is list.append)


@warnings.deprecated("gone")
class Old:
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Old()
    class New(Old): pass
    New()
    TypedDict("Empty")
print([str(one.message)[:60] for one in caught], Old.__deprecated__)
