# bytes()
cases = (
    "bytes(), bytes(2), bytes([1, 2]), bytes(\"é\", \"utf-8\"), bytes(b\"ab\"), bytes(range(3)), bytes(bytearray(b\"x\"))",
    "bytes(\"é\", \"latin-1\"), bytes(\"é\", \"ascii\", \"ignore\"), bytes(\"é\", encoding=\"utf-8\", errors=\"strict\")",
    "bytes(\"a\")", "bytes(-1)", "bytes([256])", "bytes([\"a\"])", "bytes(1.5)", "bytes(\"é\", \"ascii\")",
    "bytes(\"a\", \"nosuch\")", "bytes(1, \"utf-8\")", "bytes(None)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
