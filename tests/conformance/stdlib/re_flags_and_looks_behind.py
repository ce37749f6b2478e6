# Flags for all of a pattern may stand in several brackets in front; looks behind have a width that is checked
# first; where errors are said to be.
import re


def tell(pattern, flags=0):
    try:
        compiled = re.compile(pattern, flags)
        print(repr(pattern), compiled.flags, compiled.search("xA\n ab a"))
    except re.PatternError as error:
        print(repr(pattern), error.msg, error.pos)
    except OverflowError as error:
        print(repr(pattern), error)


for pattern in ("(?s)(?i)a", "(?s)(?x) (?i) a", "(?#c)(?i)a", "(?i)(?#c)(?s)a", "(?i)|b", "(?x) # c\n (?i) A b",
                "a(?i)", "|(?i)", "(?:)(?i)", "(?s)|(?i)", "\n(?i)a", "((?i)a)", "(?s).(?i)", " (?i)a"):
    tell(pattern)
tell(" (?i) A", re.X)
tell(" # comment\n (?i) A # more", re.X)
for pattern in (r"(?P<a>(?P=a))", r"(?P<abc>x(?P=abc)y)", r"(a\1)", r"(x(a\2))", r"(?<=(?P<a>.)(?P=a))",
                r"(?<=(.)\1)", r"(.)(?<=\1)", "(?<=((.{70000}){70000}){2})", "(?<=a*)", "(?<=a{5000000000})",
                "(?P=b)", "(?P<a>.)(?P=a"):
    tell(pattern)
for mark in "=", "!":
    print(re.search(f"(?<{mark}((.{{64}}){{64}}){{64}})", "x" * 270_000).span())
print(re.search("(?<=ü{3})z", "üz üüz üüüz").span())
