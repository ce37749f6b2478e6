# callable()
cases = (
    "callable(len), callable(int), callable(lambda: 0), callable(\"a\"), callable(None), callable(\"a\".upper), callable(type), callable(callable)",
    "callable(type(\"C\", (), {})), callable(type(\"C\", (), {})()), callable(type(\"C\", (), {\"__call__\": 5})())",
    "callable()", "callable(1, 2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
