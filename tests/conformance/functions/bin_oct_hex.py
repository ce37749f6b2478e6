# bin(), oct() and hex()
cases = (
    "bin(0), bin(5), bin(-5), bin(True), bin(2**40)", "oct(0), oct(8), oct(-8), oct(2**40)",
    "hex(0), hex(255), hex(-255), hex(2**70)", "bin(1.0)", "oct(\"8\")", "hex(None)", "bin()", "hex(1, 2)",
    "oct([1])",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
