# Annotations: where they are kept, when they are evaluated, what is left out.
from typing import get_type_hints


def noisy(value):
    print("evaluated", value)
    return value


x: noisy("module") = 1
y: noisy("no value")
(z): noisy("parenthesised, not kept") = 2
print(__annotations__)


class C:
    a: int = 1
    b: "forward"
    c: noisy("class") = 3
    print(__annotations__)

    def method(self, p: noisy("parameter") = 0, *args: int, k: str, **kw: float) -> noisy("return"):
        local: noisy("never evaluated") = 1
        unset: undefined_name
        self.attr: noisy("attribute target: never here") = 5
        return local


class D(C):
    d: float


print(C.__annotations__, D.__annotations__, C.method.__annotations__, C().method(k=""), hasattr(C, "b"))


def function():
    x: int
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)


function()
obj = C()
obj.field: noisy("attribute") = 7
lst = [0]
lst[0]: noisy("item") = 8
print(obj.field, lst)
for source in ("undefined: int", "q: undefined", "lst[noisy('subscript')]: int", "f: int = undefined",
        "a.b: 5"):
    namespace = {"obj": obj, "lst": lst, "noisy": noisy}
    try:
        exec(source, namespace)
        print(source, namespace.get("__annotations__"))
    except NameError as error:
        print(source, "|", error)
class E:
    pass


print(E.__annotations__, function.__annotations__)
E.__annotations__ = {"set": int}
print(E.__annotations__)
del E.__annotations__
print(E.__annotations__)
