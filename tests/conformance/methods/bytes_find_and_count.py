# bytes.find, index, rfind, rindex and count.
b = b"banana"

cases = (
    "b.find(b\"an\"), b.find(97), b.find(b\"an\", 2), b.find(b\"\"), b.find(b\"x\"), b.find(b\"a\", -1)",
    "b.rfind(b\"an\"), b.rfind(97), b.rfind(b\"a\", 0, 5), b.rfind(b\"\")",
    "b.count(b\"a\"), b.count(97), b.count(b\"\"), b.count(b\"an\", 2), b.count(b\"ana\")",
    "b.index(b\"n\"), b.rindex(b\"n\")", "b.index(b\"x\")", "b.rindex(1)", "b.find(\"a\")", "b.find(256)",
    "b.find(-1)", "b.count(None)", "b.find()",
    "bytearray(b).find(bytearray(b\"n\")), bytearray(b).index(110), bytearray(b).count(b\"a\")",
    "b.find(memoryview(b\"na\"))", "b.find(b\"a\", \"x\")",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
