# Keys of typed dictionaries, and protocols that look without running anything.
from typing import *

T = TypeVar("T")

class Base(TypedDict):
    a: ReadOnly[int]
    b: NotRequired[str]

class Derived(Base, total=False):
    a: Required[int]
    c: Annotated[Required[ReadOnly[bytes]], 1]
    d: "int"

def show(cls):
    print(cls.__name__, *[sorted(getattr(cls, f"__{kind}_keys__")) for kind in ("required", "optional", "readonly", "mutable")])

show(Base)
show(Derived)
print(get_type_hints(Derived), get_type_hints(Derived, include_extras=True))
try:
    class Wrong(Derived):
        d: ReadOnly[int]
except TypeError as error:
    print(error)

class Holder(TypedDict, Generic[T]):
    item: T

class Plain(Holder):
    more: int

print(Holder[int], Plain.__annotations__)

@runtime_checkable
class Named(Protocol):
    name: str

class Costly:
    @property
    def name(self):
        print("ran")

class Lazy:
    def __getattr__(self, name):
        return 1

print(isinstance(Costly(), Named), isinstance(Lazy(), Named))

