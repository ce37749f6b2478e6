# memoryview.tobytes, tolist, hex, toreadonly, release, cast.
m = memoryview(b"abcd")
a = bytearray(b"wxyz")

cases = (
    "m.tobytes(), m.tolist(), m.hex(), m.hex(\"-\", 2), m[1:3].tobytes(), m[::-1].tolist()",
    "m.cast(\"H\").tolist() == [25185, 25699], m.cast(\"c\")[0], m.cast(\"H\").nbytes",
    "memoryview(a).toreadonly().readonly, m.readonly, memoryview(a).readonly",
    "m.tobytes(\"F\"), m.tobytes(order=None)", "m.cast(\"q\")", "m.cast(\"x\")", "m.cast(5)", "m.hex(\"--\")",
    "memoryview(a).toreadonly()[0]", "m.tolist(1)", "m.tobytes(\"Z\")", "m.release(), m.release()",
    "m.tobytes()", "m[0]", "m.tolist()",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
