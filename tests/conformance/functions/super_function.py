# super()
class A:
    def f(self):
        return "A.f"


class B(A):
    def f(self):
        return "B.f " + super().f()

    def g(self):
        return super(B, self).f()

cases = (
    "B().f(), B().g(), super(B, B()).f(), super(B, B).f(None)", "super()", "super(5)", "super(int, \"a\")",
    "super(A, A()).f()", "super(B).f", "super(B, B()).nosuch", "super(B, B()).x", "super(1, 2, 3)",
    "super(B, B()).__thisclass__, super(B, B()).__self_class__", "type(super(B, B())).__name__",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
