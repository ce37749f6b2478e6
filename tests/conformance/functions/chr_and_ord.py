# chr() and ord()
cases = (
    "chr(97), chr(8364), ascii(chr(0x1F600)), ascii(chr(0)), ascii(chr(0xDFFF))",
    "ord(\"a\"), ord(\"€\"), ord(\"😀\"), ord(\"\\ud800\"), ord(b\"a\"), ord(bytearray(b\"b\"))",
    "chr(ord(\"z\")), ord(chr(1234))", "chr(-1)", "chr(0x110000)", "chr(\"a\")", "chr(1.5)", "chr(10**30)",
    "ord(\"\")", "ord(\"ab\")", "ord(b\"\")", "ord(5)", "chr(), 1", "ord()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
