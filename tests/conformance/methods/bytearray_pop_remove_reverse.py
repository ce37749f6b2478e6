# bytearray.pop, remove, reverse, clear and copy.
a = bytearray(b"hello")

cases = (
    "a.pop(), a", "a.pop(0), a", "a.pop(-1), a", "a.remove(101), a", "a.remove(101)", "a.remove(256)",
    "a.remove(\"l\")", "a.reverse(), a", "a.copy(), a.copy() is a", "a.clear(), a", "a.pop()", "a.pop(5)",
    "a.remove(1)", "bytearray(b\"ab\").pop(\"0\")", "a.reverse(1)",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
