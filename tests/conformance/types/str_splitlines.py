# splitlines: every kind of line end, with and without keeping it.
for text in ("a\nb", "a\r\nb\r", "\n", "", "a", "a\n\nb", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i",
        "\r\r\n\n", "end\n"):
    print(ascii(text), ascii(text.splitlines()), ascii(text.splitlines(True)),
        ascii(text.splitlines(keepends=1)))
for call in (lambda: "a".splitlines(1, 2), lambda: "a".splitlines(x=1), lambda: "a".splitlines("yes"),
        lambda: "a".splitlines([])):
    try:
        print(call())
    except TypeError as error:
        print(error)
