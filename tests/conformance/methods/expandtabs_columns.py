# str.expandtabs: columns count characters and begin anew behind each end of a line.
for text in ("", "a", "a\tb", "\t", "ab\tc\nd\te\r\tf", "\u00e9\t\u00fc\t\u20ac", "abcdefgh\tx", "\t\t", "a\n\tb\n", "x\ty\n"):
    print([ascii(text.expandtabs(*size)) for size in ((), (4,), (0,), (-1,), (1,))])


class Text(str):
    pass


print(type(Text("a").expandtabs()).__name__, type(Text("a\t").expandtabs()).__name__)
