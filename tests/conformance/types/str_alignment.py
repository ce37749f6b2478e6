# center, ljust, rjust, zfill, expandtabs.
for width in (-1, 0, 3, 4, 5, 8):
    print(repr("abc".center(width)), repr("abc".ljust(width)), repr("abc".rjust(width, "*")),
        repr("ab".center(width, "-")), repr("-4".zfill(width)), repr("+".zfill(width)), repr("é".center(width,
        "→")))
print("--5".zfill(5), "".zfill(3), "abc".zfill(5), "+-1".zfill(6), "1.5".zfill(6), "x".center(5, "é"))
print(repr("a\tb".expandtabs()), repr("a\tb".expandtabs(4)), repr("ab\tc\td".expandtabs(tabsize=3)),
    repr("\t".expandtabs(0)), repr("a\n\tb\r\tc".expandtabs(4)), repr("\t\t".expandtabs(-1)),
    repr("x\ty".expandtabs(1)))
for call in (lambda: "a".center(), lambda: "a".center("5"), lambda: "a".center(5, ""), lambda: "a".ljust(5,
        "ab"), lambda: "a".rjust(5, 1), lambda: "a".zfill("5"), lambda: "a".expandtabs("4"),
        lambda: "a".center(5.0), lambda: "a".center(10**30), lambda: "a".ljust(2**62)):
    try:
        print(call())
    except (TypeError, OverflowError, MemoryError) as error:
        print(type(error).__name__, error)
