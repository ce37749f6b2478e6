# float()
cases = (
    "float(), float(1), float(\"1.5\"), float(\" -2e3 \"), float(\"inf\"), float(\"nan\"), float(\"1_0.5\"), float(True), float(b\"1.5\"), float(10**20)",
    "float(\"\")", "float(\"1.2.3\")", "float(\"1__0\")", "float(\"0x10\")", "float(None)", "float([])",
    "float(1j)", "float(10**400)", "float(\"1\", 2)", "float(\"½\")",
    "float(\"٣.٥\"), float(\"1e400\"), float(\"-0\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
