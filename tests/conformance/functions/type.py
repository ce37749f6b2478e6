# type()
cases = (
    "type(1), type(\"a\"), type(None), type(type), type([]), type(lambda: 0).__name__, type(len).__name__, type(...).__name__, type(NotImplemented).__name__",
    "type(\"X\", (), {}).__name__, type(\"X\", (int,), {\"a\": 1})(3).a, type(\"X\", (), {})().__class__.__name__",
    "type()", "type(1, 2)", "type(\"X\", (), {}, 4, 5)", "type(1, (), {})", "type(\"X\", [], {})",
    "type(\"X\", (), [])", "type(\"X\", (1,), {})", "type(\"X\", (bool,), {})", "type(\"X\", (int, str), {})",
    "type(\"X\", (int, int), {})", "type(\"X\", (), {}, k=1)", "type(x=1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
