# Hints lost their old names or failed when they were pickled; no_type_check did not reach methods; hints that name
# themselves were looked up without end.
import copy
import pickle
from typing import *

T = TypeVar("T")
N = NewType("N", int)
for hint in (List[int], Dict[str, int], Optional[int], Union[int, str], Callable[[int], str], Callable[..., int], Tuple[int, ...],
             ClassVar[int], Annotated[int, 1], Literal[1, 2], N, Type[int], Unpack[Tuple[int]]):
    again = pickle.loads(pickle.dumps(hint))
    print(again, again == hint, copy.copy(hint) == hint, copy.deepcopy(hint))
print(List[T][Annotated[int, 5]], get_type_hints(int), get_type_hints(type))


def f(a: "list[C | None]", b: "Optional[C]" = None) -> "None":
    pass


class C:
    x: "C"
    y: "list[C]"


@no_type_check
class D:
    x: "nope"

    def m(self, a: "nope"):
        pass


class Generic2[A, B = int]:
    pass


print(get_type_hints(f), get_type_hints(C), get_type_hints(D), get_type_hints(D.m), Generic2[str], ForwardRef("a", module="m"))
for text in ("class A(type(Self)): pass", "class A(type(List[int])): pass", "class A(ForwardRef): pass", "TypeVar('T', bound=(1, 2))",
             "TypeVar('T', covariant=True, infer_variance=True)", "Generic2[()]", "Generic2[int, int, int]"):
    try:
        exec(text)
    except (TypeError, ValueError) as error:
        print(error)
