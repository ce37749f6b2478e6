# dict.get and dict.setdefault.
d = {"a": 1, None: 2, 3: "three"}

cases = (
    "d.get(\"a\"), d.get(\"z\"), d.get(\"z\", 0), d.get(None), d.get(3.0), d.get(True)",
    "d.setdefault(\"a\", 9), d.setdefault(\"b\"), d.setdefault(\"c\", []), d",
    "d.setdefault(3.0, \"x\"), len(d)", "d.get()", "d.get(\"a\", 1, 2)", "d.get([])", "d.get(\"a\", default=1)",
    "d.setdefault()", "d.setdefault({}, 1)", "d.setdefault(\"q\", default=2)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
