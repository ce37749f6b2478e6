# The format mini-language for every builtin type, and its errors.
for spec in ("", "5", "<5", ">5", "^5", "*^7", "=5", "05", "+", "-", " ", "x", "#x", "X", "o", "#o", "b", "#010b",
             ",", "_", "c", "d", "n", "e", ".2f", "g", "%", "+,d", "08.3f", "_b", "#X"):
    print(repr(spec), repr(format(77, spec)), repr(format(-77, spec)) if spec != "c" else "")
for spec in ("", ".3", "10.3f", "<10.1f", "e", ".0e", "g", ".10g", "G", "%", ".1%", ",.2f", "_", "+.1f", "010.2f", "#.0f", "z.1f", "n"):
    print(repr(spec), repr(format(1234.5678, spec)), repr(format(-0.04, spec)))
for spec in ("", "10", ">10", "^10", "*<10", ".2", "10.2", "s", "-^9s"):
    print(repr(spec), repr(format("text", spec)))
for value, spec in ((1, "s"), ("x", "d"), (1.5, "d"), (1, ".2d"), ("x", "="), ("x", "+"), (1, "q"), ([], "5"), (None, "x"),
                    (1, "5<<"), (1.5, "x"), (1, ",,"), (1, "_,"), ("a", ","), (True, "q")):
    try:
        print(format(value, spec))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(f"{True}", f"{True:d}", f"{None}", f"{[]!s:>5}", f"{1 + 2j:.1f}", "{:{}}".format(1, 4), "{0:{1}.{2}}".format(1.5, 6, 3))
for bad in ("{", "}", "{0", "{a.}", "{0[}", "{!x}", "{} {0}", "{0} {}"):
    try:
        print(bad.format(1, 2))
    except (ValueError, IndexError, KeyError) as error:
        print(repr(bad), type(error).__name__, error)
