# re: replacing, splitting, finding, and what match objects tell.
import re


def attempt(do):
    try:
        print(do())
    except Exception as error:
        print(type(error).__name__, error)


print(re.sub("a", "<\\g<0>>", "banana"), re.sub("(?P<x>a)(n)?", r"[\g<x>\2\n\\]", "banana"))
print(re.sub("a", lambda match: match[0] * 2, "banana", count=2), re.subn("x*", "-", "abxd"), re.sub("", "-", "ab"))
print(re.sub(b"a", b"\\g<0>.", b"aba"), re.sub("a", r"\\", "a"), re.sub("(a)|b", r"<\1>", "ab"))
print(re.split("x*", "axbc"), re.split("(,) ?", "a, b,c", maxsplit=1), re.split("(a)|b", "xaybz"))
print(re.findall("a|b*", "abbcab"), re.findall("(a)(b)?", "aab"), re.findall("(a)", "aa"))
print(re.escape("a.b*c d-e\n\u00e9"), re.escape(b"a.b"))
for template in r"\1", r"\g<y>", r"\g<1>", r"\q", r"\g", r"\g<", r"\g<>", r"\g<1a>", r"\400", "\\":
    attempt(lambda: re.sub("(?P<x>b)?a", template, "a") if template != r"\1" else re.sub("a", template, "a"))
match = re.match(r"(?P<year>\d+)-(?P<month>\d+)(?P<rest>x)?(y)?", "2024-05 and")
print(match, match.group(), match.group(1, "month"), match["year"], match.groups(), match.groups("none"))
print(match.groupdict(), match.span("month"), match.start(3), match.end(), match.regs, match.lastindex, match.lastgroup)
print(match.expand(r"\2/\g<year>"), match.re is re.compile(match.re), match.string, match.pos, match.endpos, bool(match))
attempt(lambda: match.group("day"))
attempt(lambda: match[9])
attempt(lambda: match.group(1.0))
pattern = match.re
print(pattern.groups, dict(pattern.groupindex), pattern.flags, pattern.pattern[:5], type(pattern), type(match))
print(re.compile("a", re.I | re.M), re.compile(b"a", re.S), repr(re.I), re.I | re.X, re.compile("(?ai)b"), re.NOFLAG)
print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I), {re.compile("a"): 1}[re.compile("a")])
for call in (lambda: re.match("a", 1), lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.compile(1),
             lambda: re.compile(re.compile("a"), re.I), lambda: re.Pattern(), lambda: re.compile("a", re.A | re.U)):
    attempt(call)
print(re.Pattern[str], re.error is re.PatternError)
