# The case methods of str, ASCII and beyond.
samples = ("Hello World", "HELLO", "hello", "", "123", "straße", "ǆ ǅ Ǆ", "ΑΣ ΑΣΑ σς", "İI ıi", "ﬁne",
    "they're bill's", "\u0345", "ÀÉ", "x1y", "éCole")
for text in samples:
    print(ascii(text), ascii(text.upper()), ascii(text.lower()), ascii(text.title()), ascii(text.capitalize()),
        ascii(text.swapcase()), ascii(text.casefold()))
    print(text.isupper(), text.islower(), text.istitle())
for call in (lambda: "a".upper(1), lambda: str.upper(5), lambda: str.lower(), lambda: "a".title("x")):
    try:
        call()
    except TypeError as error:
        print(error)
