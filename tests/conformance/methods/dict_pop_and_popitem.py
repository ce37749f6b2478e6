# dict.pop and dict.popitem.
d = {"a": 1, "b": 2, "c": 3}

cases = (
    "d.pop(\"a\"), d", "d.pop(\"z\", None), d.pop(\"z\", 5)", "d.popitem(), d", "d.pop(\"z\")", "d.pop()",
    "d.pop(\"b\", 1, 2)", "d.pop([], 1)", "d.popitem(), d", "d.popitem()", "d.popitem(1)",
    "d.pop(\"x\", default=1)", "{1: 2}.pop(1.0)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
