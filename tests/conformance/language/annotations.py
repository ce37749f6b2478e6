# Annotations of variables and functions are stored where they belong.
x: int = 1
y: "later"


def f(a: int, b: str = "b", *args: float, k: list[int] = None, **kw: dict) -> bool:
    local: undefined_name = 5
    return local


class C:
    field: int
    other: str = "x"


print(__annotations__, f.__annotations__, C.__annotations__)
print(f(1), hasattr(C, "field"), "y" in globals())
(z): int = 2
C.attribute: int = 3
print(z, C.attribute, "z" in __annotations__)
type Alias = list[int]
print(Alias, Alias.__value__, list[int], dict[str, list[int]], int | None)


def generic[T](value: T) -> T:
    return value


class Box[T]:
    pass


print(generic(5), generic.__type_params__, Box[int], Box.__type_params__)
