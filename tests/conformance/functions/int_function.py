# int()
cases = (
    "int(), int(3.9), int(-3.9), int(\"12\"), int(\" -1_000 \"), int(\"ff\", 16), int(\"0b11\", 0), int(b\"7\"), int(\"z\", 36), int(True)",
    "int(\"٣\"), int(\"1\" * 30), int(1e20), int(\"-0\"), int(\"+5\")", "int(\"\")", "int(\"1.5\")",
    "int(\"0x1\")", "int(\"12\", 2)", "int(\"1\", 1)", "int(\"1\", 37)", "int(1, 2)", "int(None)", "int([])",
    "int(1j)", "int(float(\"nan\"))", "int(float(\"inf\"))", "int(\"1__0\")", "int(\"8\", 8)", "int(x=1)",
    "int(base=2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
