# What hints refuse, and defaults of old names.
from typing import *
import collections.abc

T = TypeVar("T")
for text in ("ContextManager[int]", "AsyncGenerator[int]", "Generator[int]", "List()", "Dict[str, int]()", "Type()", "Deque([1])",
             "Callable[int, str]", "Callable()", "TypeVar(1)", "TypeVar()", "ParamSpec()", "TypeVarTuple(1)", "Union | int",
             "List[ClassVar[int]]", "Optional[Final]", "Literal[int]", "Optional[NoReturn]", "List[Annotated]",
             "collections.abc.Callable[[int], str]", "collections.abc.Callable[[], T][bool]", "collections.abc.Callable[..., int]",
             "collections.abc.Callable[int, str]", "collections.abc.Callable[int]", "collections.abc.Callable[[T], T].__args__",
             "isinstance(1, Protocol)", "NamedTuple('X', [('a', int)]).__doc__", "NamedTuple('X', None, a=1)",
             "NamedTuple('X', [], a=1)"):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
for text in ("class A(ClassVar[int]): pass", "class A(Optional[int]): pass", "class A(TypeVar): pass", "class A(T): pass",
             "class A(NewType('N', int)): pass"):
    try:
        exec(text)
    except TypeError as error:
        print(text, "->", error)


class Pair(NamedTuple, Generic[T]):
    """Two."""
    first: T
    second: T

    def swapped(self):
        return Pair(self.second, self.first)


class Base(TypedDict):
    a: int


class Derived(Base, total=False):
    b: str


class Named:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)


class Short(NamedTuple):
    only: int
    extra = Named()


print(Pair(1, 2).swapped(), Pair[int](1, 2), Pair.__mro__[1:], Pair.__orig_bases__[1], Pair.__doc__, Short.__doc__)
print(Derived.__orig_bases__, sorted(Derived.__required_keys__), Derived(a=1))
