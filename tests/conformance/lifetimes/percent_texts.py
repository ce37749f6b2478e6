# "%s" % (values…) with nothing but %s, %r and %a formats each value, and lets it go, before it evaluates the next one.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("~" + self.name, end=" ")

    def __str__(self):
        print("str", self.name, end=" ")
        return "s" + self.name

    def __repr__(self):
        print("repr", self.name, end=" ")
        return "r" + self.name


class Refuses(Noisy):
    def __str__(self):
        raise ValueError("no text")


def show(text):
    print("->", text + ".")


show("%s and %r" % (Noisy("a"), Noisy("b")))
show("%s%%%a" % (Noisy("a"), Noisy("b")) + "!")
show("%5s|%-5r|%.1s|%-6.2s|%05s|%+s|%.s" % (Noisy("a"), Noisy("b"), Noisy("c"), Noisy("d"), "e", "f", "g"))
show("%s %d" % (Noisy("a"), 5))
show("%s" % Noisy("a"))
show("%(key)s %(key)r" % {"key": Noisy("a")})
show("%*s" % (5, Noisy("a")))
show("%100s" % (Noisy("a"),) == " " * 98 + "sa" and "wide")
show("x" + "%s" % (Noisy("a"),) + "%s" % (Noisy("b"),))
show("%s" % ("é\ud800",) == "é\ud800" and "wide characters")
show("".join("%s" % (n,) for n in range(40)))
show("%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s" % (
    1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4))
first, second = Noisy("first"), Noisy("second")
show("%s%s" % (first, (first := second)))
for values in ("(Refuses('a'), Noisy('b'))", "(Noisy('a'), Refuses('b'))", "(Noisy('a'),)", "()"):
    try:
        eval("'%s %s' % " + values)
    except (ValueError, TypeError) as error:
        print("->", error)
del first, second
print()
