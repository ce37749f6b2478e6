# eval()
cases = (
    "eval(\"1 + 1\"), eval(\" 1\"), eval(\"1\\n\"), eval(\"(1,\\n2)\"), eval(b\"5\"), eval(\"x\", {\"x\": 7}), eval(\"x + y\", {\"x\": 1}, {\"y\": 2})",
    "eval(\"[n for n in range(3)]\"), eval(\"(lambda: 3)()\"), eval(\"__name__\"), eval(\"(a := 5)\")",
    "eval(\"1 +\")", "eval(\"x = 1\")", "eval(\"import sys\")", "eval(\"nosuch\")", "eval(\"x\", {})",
    "eval(\"1; 2\")", "eval(5)", "eval(\"1\", 5)", "eval(\"1\", {}, 5)", "eval(\"\\0\")",
    """eval("len('ab')", {"__builtins__": {}})""", "eval()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
