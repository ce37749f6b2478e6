# round()
cases = (
    "round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1.5), round(5), round(0.5), round(1e20), round(2.5, 0), round(1.25, 1), round(True)",
    "round(1234.5678, 2), round(-0.4), round(15, -1), round(25, -1), round(1.0, 5), round(2.5, None), round(123, 5)",
    "round(\"a\")", "round(None)", "round(1j)", "round(1.5, \"a\")", "round(1.5, 1.0)", "round(float(\"nan\"))",
    "round(float(\"inf\"))", "round()", "round(1, 2, 3)", "round(float(\"nan\"), 2), round(float(\"inf\"), 2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
