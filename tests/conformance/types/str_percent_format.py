# % formatting: every conversion, flags, widths, mapping keys and errors.
print("%d %i %u %5d|%-5d|%05d %+d % d" % (1, -2, 3, 4, 5, 6, 7, 8), "%x %X %#x %o %#o %#X" % (255, 255, 255, 8,
    8, 255))
print("%e %E %.2e %f %F %.3f %g %G %.3g %#g %#.0f" % ((1234.5,) * 11), "%5.1f|%-8.2f|%08.3f|%+.1f" % (1.25, 2.5,
    -3.5, 4))
print("%s %r %a %10s|%-10s|%.2s %c %c %%" % ("é", "é", "é", "ab", "cd", "xyz", "A", 8364),
    "%*d %-*d| %.*f" % (5, 1, 4, 2, 2, 3.14159))
print("%(a)s %(b)05.1f %(a)r" % {"a": "x", "b": 2.5, "unused": 1}, "%s" % [1], "%s %s" % (1, (2,)),
    "%s" % {"k": 1}, "no args" % (), "no args" % {}, "%(x)s" % {"x": (1, 2)}, "%d" % 3.99, "%d" % True,
    "%i" % 10**30, "%x" % -255)
for template, values in (("%d", "a"), ("%d", None), ("%x", 1.5), ("%f", "a"), ("%c", "ab"), ("%c", -1), ("%c",
        1.5), ("%s %s", (1,)), ("%s", ()), ("%s", (1, 2)), ("x", 1), ("%(a)s", 1), ("%(a)s", {}), ("%(a", {}),
        ("%y", 1),
                         ("%", 1), ("%5", 1), ("%*d", ("a", 1)), ("%.*f", (1.5, 2)), ("%z", ()), ("%d", 1j),
                         ("%s", ((),)[:0]), ("%o", "8"), ("%c", 0x110000), ("%(a)d", {"a": "x"}), ("%l", 1),
                         ("%e", None), ("%d %d", [1, 2])):
    try:
        print(template % values)
    except Exception as error:
        print(repr(template), values, type(error).__name__, error)
