# The format mini-language for text.
for spec in ("", "s", "5", "<5", ">5", "^5", "*^7", "=^5", ".2", "6.2", ">6.2s", "\u2192>5", "05", "<05", "00",
        "!<4"):
    print(repr(spec), repr(format("abc", spec)), repr(format("", spec)), repr(format("é€", spec)))
for spec in ("d", "=5", "+", " ", "#", ",", "_", "5x", ".", ".x", "%", "z", "5.2.1", "<", "^^^^5",
        "10000000000000000000", ".10000000000000000000"):
    try:
        print(repr(spec), repr(format("abc", spec)))
    except ValueError as error:
        print(repr(spec), error)
try:
    format("a", 5)
except TypeError as error:
    print(error)
