# The classes of what typing makes, which scripts print and compare.
from typing import (Annotated, Callable, Concatenate, Deque, Dict, List, Literal, NewType, Optional, ParamSpec, Tuple,
                    TypeVar, TypeVarTuple, Union, Unpack)

T = TypeVar("T")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
for alias in (Union[int, str], Optional[T], List[int], List, Callable[[int], str], Callable, Literal[1], Annotated[int, 1],
              Concatenate[int, P], Unpack[Ts], Tuple[int, ...], Tuple, Dict[str, T], Deque, NewType("N", int), int | str):
    print(alias, type(alias), alias == alias, getattr(alias, "__args__", None))
