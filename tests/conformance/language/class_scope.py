# Names in class bodies: what methods and comprehensions see, and what they do not.
x = "module x"


def function():
    x = "function x"

    class A:
        seen = x
        x = "class x"
        after = x
        listed = [x for _ in range(1)]
        first = [y for y in x[:2]]
        generated = list(x for _ in range(1))

        def method(self):
            return x

        lambdas = (lambda: x)()
        del x
        after_del = x

    return A


A = function()
print(A.seen, A.after, A.listed, A.first, A.generated, A().method(), A.lambdas, A.after_del, sep=" | ")


class B:
    x = x + "!"
    y = len(x)
    print(x, y, __name__, __qualname__, __module__)

    class Inner:
        print(__qualname__, x)
        name = __qualname__

    for i in range(2):
        exec(f"v{i} = {i}")


print(B.x, B.Inner.name, B.i, B.v0, B.v1)


class D:
    __slots__ = ("a",)
    locals()["dynamic"] = 5
    print(sorted(name for name in locals() if name[0] != "_"))


print(D.dynamic)
try:

    class E:
        print(undefined_in_class)

except NameError as error:
    print(error)
