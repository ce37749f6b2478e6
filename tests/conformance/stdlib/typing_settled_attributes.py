# Type parameters and aliases keep what they were made with.
from typing import ParamSpec, TypeVar, TypeVarTuple

type A[T] = list[T]
MADE = {
    A: ["__name__", "__value__", "__type_params__", "__module__", "__parameters__", "__doc__", "other"],
    TypeVar("T", bound=int): ["__name__", "__bound__", "__constraints__", "__default__", "__covariant__"],
    ParamSpec("P"): ["__name__", "__bound__", "args", "__default__", "__contravariant__"],
    TypeVarTuple("Ts"): ["__name__", "__default__"],
}
for made, names in MADE.items():
    for name in names:
        try:
            setattr(made, name, 3)
        except AttributeError as error:
            print(error)
        try:
            delattr(made, name)
        except AttributeError as error:
            print(error)
    if made is not A:
        made.other = 3
        made.__module__ = "elsewhere"
        print(made, made.other, made.__module__)
print(A.__name__, A.__value__, A.__module__, A[int], A | None)
