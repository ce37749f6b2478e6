# Type parameters replaced: in classes, old names, builtin classes and unions; TypedDict, Annotated, forward references.
from typing import *
import collections.abc, pickle, typing

T, U, D = TypeVar("T"), TypeVar("U"), TypeVar("D", default=int)
Ts, P = TypeVarTuple("Ts"), ParamSpec("P")


class Box(Generic[T]): pass
class Pair(Generic[T, U]): pass
class Many(Generic[T, *Ts]): pass
class Runs(Generic[T, P]): pass
class Only(Generic[P]): pass
class Default(Generic[T, D]): pass
type Alias[A, *B] = dict[A, tuple[*B]]


def attempt(text):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


for text in ("Box[Pair[T, U]][int, str]", "Pair[*tuple[int, str]]", "Many[int]", "Many[int, str, bytes]", "Many[T, *Ts][int, str, U]",
             "Many[*tuple[int, ...]]", "tuple[*Ts][()]", "tuple[*Ts][int, str]", "list[tuple[T, *Ts]][int, str]",
             "Runs[int, [str, bytes]]", "Runs[int, ...]", "Runs[T, P][int, [str]]", "Only[int, str]", "Only[[int, str]]", "Runs[int, str]",
             "Callable[P, T][[int, str], bytes]", "Callable[Concatenate[int, P], T][[str], bytes]", "Callable[[T, U], T][int, str]",
             "collections.abc.Callable[P, T][[int], str]", "Default[str]", "Default[str, bytes]", "Default", "Pair[int]",
             "Pair[int, str, bytes]", "list[T][int, str]", "(list[T] | U)[int, str]", "Union[T, list[U]][int, int]",
             "Optional[T][None]", "List[int] is List[int]", "Union[int, str] is Union[int, str]", "Box[int] is Box[int]",
             "Annotated[T, 1][Annotated[int, 2]]", "List[Annotated[T, 5]][int]", "Annotated[ClassVar[int], 1]", "ClassVar[Final[int]]",
             "Literal[[], []]", "Literal[1, True, 1]", "List[Final[int]]", "List[Generic[T]]", "List[int].__name__",
             "Alias.__module__", "Alias.__parameters__", "Alias[int, str]", "pickle.loads(pickle.dumps(Alias)) is Alias",
             "ForwardRef('*Ts')", "Unpack[Ts]", "NoDefault is type(NoDefault)()", "Generic['/T']", "type('A', (List[int],), {})"):
    attempt(text)
for text in ("class A(Generic[D, T]): pass", "class A(ParamSpecArgs): pass", "class A(TypeAliasType): pass",
             "class A(collections.abc.Mapping, Protocol): pass", "class A(List[T], Box[T]): pass\nprint(A.__mro__)"):
    try:
        exec(text)
    except TypeError as error:
        print(text, "->", error)
