# Slices of sequences in all forms.
s, l = "abcdefg", list(range(7))

cases = (
    "s[1:3], s[:3], s[3:], s[:], s[::2], s[::-1], s[5:1:-2], s[-3:], s[:-3], s[-100:100], s[3:3], s[10:], s[-1:0:-1]",
    "l[1:3], l[::3], l[::-3], l[-2:], l[:0], l[None:None], l[True:3], l[slice(1, 5, 2)]", "s[::0]", "s[\"a\":]",
    "s[1.0:]", "l[1:2, 3]", "l[...]",
    "(1, 2, 3)[1:], (1, 2, 3)[::-1], b\"abc\"[1:], range(10)[2:8:2], bytearray(b\"abc\")[::-1], memoryview(b\"abcd\")[1:3].tobytes()",
    "s[10**30 :], s[: -(10**30)], s[:: 10**30], s[:: -(10**30)]", "{1: 2}[1:2]",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
