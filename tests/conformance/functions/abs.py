# abs()
cases = (
    "abs(-5), abs(5), abs(True), abs(-2.5), abs(-0.0), abs(3 + 4j), abs(-(2**70))",
    "abs(float(\"-inf\")), abs(float(\"nan\"))", "abs(\"a\")", "abs([])", "abs(None)", "abs()", "abs(1, 2)",
    "abs(x=1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
