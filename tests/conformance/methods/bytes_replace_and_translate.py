# bytes.replace, translate and maketrans.
cases = (
    "b\"banana\".replace(b\"a\", b\"o\")", "b\"banana\".replace(b\"a\", b\"\", 2)",
    "b\"banana\".replace(b\"\", b\"-\", 3)", "b\"\".replace(b\"\", b\"x\")",
    "b\"aaa\".replace(b\"aa\", b\"b\")", "bytearray(b\"ab\").replace(b\"a\", bytearray(b\"cd\"))",
    "b\"banana\".replace(b\"a\", b\"o\", -1)", "b\"abc\".translate(bytes.maketrans(b\"ab\", b\"xy\"))",
    "b\"abc\".translate(None, b\"b\")", "b\"abc\".translate(bytes.maketrans(b\"a\", b\"z\"), b\"c\")",
    "b\"a\".replace(\"a\", b\"b\")", "b\"a\".replace(b\"a\")", "b\"a\".replace(b\"a\", b\"b\", \"1\")",
    "b\"a\".translate(b\"x\")", "b\"a\".translate()", "b\"a\".translate(\"x\" * 256)",
    "bytes.maketrans(b\"a\", b\"\")", "bytes.maketrans(\"a\", \"b\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
