# vars(), globals() and locals()
class C:
    def __init__(self):
        self.a = 1


def f(x):
    y = 2
    return locals(), vars()

cases = (
    "vars(C()), type(vars(C)).__name__, f(1)",
    "globals()[\"C\"] is C, vars() is globals(), \"case\" in locals()", "vars(5)", "vars([])", "vars(object())",
    "vars(1, 2)", "globals(1)", "locals(1)", "vars(type(\"S\", (), {\"__slots__\": ()})())",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
