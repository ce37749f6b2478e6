# re: sets that may come to mean something else warn; look-behind of groups, flags that do not go together, scanners.
import re
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for pattern in ("[[a]", "[a&&b]", "[a||b]", "[a~~b]", "[&&b]", "[--a]", "[a-z]"):
        re.compile(pattern)
    print([str(one.message) for one in caught], {one.category.__name__ for one in caught})
print(re.match(r"(a)b(?<=\1b)c", "abc"), re.match(r"(a)a(?<=(?(1)a|x))a", "aaa"))
for pattern, flags in ((r"(a)b(?<=(a)(?(3)c|x))(c)", 0), (r"(?<=(a)\1)", 0), (r"(?a)\w", re.U), (r"(?u)\w", re.A),
                       (b"(?P<\xc2\xb5>x)", 0), (b"(?P=\xc2\xb5)", 0), ("(?<=a*)b", 0)):
    try:
        print(re.compile(pattern, flags))
    except (re.error, ValueError) as error:
        print(type(error).__name__, error)
print(re.match("\u017f", "s", re.I), re.match("\xb5", "\u03bc", re.I), re.match("[\u212a]", "k", re.I))
print(~re.I & ~re.A & 0xFF, re.A | re.X | re.L, re.compile("a", re.A | re.X | re.I))
scanner = re.compile("a").scanner("abaa", 1)
print(scanner.match(), scanner.pattern)
scanner = re.compile("a|(?=b)").scanner("abaa")
print([scanner.search().span() for _ in range(4)], scanner.search())
print(re.compile("a").groupindex, re.match(b"a", bytearray(b"ab")))


class Odd(str):
    def __getitem__(self, index):
        return Odd(super().__getitem__(index))


print({type(one) for one in re.findall("a|(b)", Odd("ab")) + re.split("(b)", Odd("abc"))})
