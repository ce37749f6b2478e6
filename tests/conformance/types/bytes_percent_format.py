# % formatting of bytes.
print(b"%d %i %5d|%-5d|%05d" % (1, 2, 3, 4, 5), b"%x %X %#x %o" % (255, 255, 255, 8), b"%s %b %a %r" % (b"s",
    bytearray(b"b"), "é", "r"), b"%c%c" % (65, b"B"), b"%.2f %e %g" % (1.5, 2.5, 3.5), b"%%",
    b"%(k)s" % {b"k": b"v"}, b"%5s|%-5s|%.1s" % (b"a", b"b", b"cd"), bytearray(b"%d") % 5)


class Bytes:
    def __bytes__(self):
        return b"hook"


print(b"%s %b" % (Bytes(), memoryview(b"mv")))
for template, values in ((b"%s", "text"), (b"%b", 5), (b"%d", b"1"), (b"%c", 256), (b"%c", b"ab"), (b"%s %s",
        (b"a",)), (b"x", 1), (b"%y", 1), (b"%", 1), (b"%(a)s", {}), (b"%(a)s", 5), (b"%c", "a"), (b"%d", None)):
    try:
        print(template % values)
    except Exception as error:
        print(template, values, type(error).__name__, error)
