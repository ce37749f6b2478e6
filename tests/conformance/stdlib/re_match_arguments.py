# The arguments of the methods of patterns and matches: bounds, groups by what is nearly a number, keywords, refusals.
import re


def attempt(do):
    try:
        print(do())
    except Exception as error:
        print(type(error).__name__, error)


class Two:
    def __index__(self):
        return 2


class Bad:
    def __index__(self):
        raise KeyError("index")


class Text(str):
    pass


match = re.match(r"(?P<a>\w)(?P<b>\d)?(x)?", "q")
for group in 0, 1, 2, True, Two(), -1, 4, 2**70, -2**70, "a", "b", "c", Text("a"), b"a", None, 1.0, [], Bad(), ():
    attempt(lambda: (match.group(group), match[group]))
    attempt(lambda: (match.span(group), match.start(group), match.end(group)))
attempt(lambda: match.group(0, "a", 2, Two()))
attempt(lambda: match.group(0, "z"))
attempt(lambda: match.groups(default=7))
attempt(lambda: match.groupdict(default=7))
attempt(lambda: match.groups(1, 2))
attempt(lambda: match.span(1, 2))
attempt(lambda: match.group(x=1))
attempt(lambda: match.expand())
attempt(lambda: match.expand(template=r"<\g<a>\2>"))
attempt(lambda: match.expand("plain"))
attempt(lambda: match.expand(b"plain"))
attempt(lambda: match.expand(None))
pattern = re.compile("a*")
for bounds in (1,), (-5,), (9,), (1, 2), (2, 1), (0, -1), (True, Two()), (2**80,), (None,), (0, 2**70), ("1",):
    attempt(lambda: pattern.match("aaa", *bounds))
    attempt(lambda: [m.span() for m in pattern.finditer("aaa", *bounds)])
attempt(lambda: pattern.match(string="aa", endpos=1, pos=0))
attempt(lambda: pattern.search())
attempt(lambda: pattern.search("a", 1, 2, 3))
attempt(lambda: pattern.search("a", start=1))
attempt(lambda: pattern.split("baab", maxsplit=1))
attempt(lambda: pattern.subn(repl="-", string="baab", count=1))
attempt(lambda: pattern.sub("-", "baab", -1))
attempt(lambda: pattern.sub("-", "baab", "1"))
for string in None, 5, b"a", bytearray(b"a"), memoryview(b"a"), [1]:
    attempt(lambda: pattern.search(string))
    attempt(lambda: re.compile(b"a").search(string))
    attempt(lambda: re.sub(b"a", b"<\\g<0>>", string))
