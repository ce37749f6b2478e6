# re: what patterns match, as spans of all groups.
import re

TEXTS = ["", "a", "aa", "ab", "abab", "aab", "ABC", "b\na", "foo bar", "a1 b2", "x{a}", '"a\\"b"', "\u00e9t\u00e9", "a-b", "abc"]
PATTERNS = [
    "a*", "a+?", "(a|b)*c", "(?:ab)+", "(?i)ABC", "^a$", "(?m)^a$", r"\bfoo\b", "[a-c]+", "[^a-c]+", r"[\d\s]+",
    r"(\w)\1", "(?P<n>a)(?P=n)", "a{2}", "a{1,2}?", "a{,1}", "(?=a)a", "(?!a).", "(?<=a)b", "(?<!a)b", "(?>a+)b",
    "a++b", "a*+a", "(a)?(?(1)b|x)", "(?s).+", r"\x61", "[]a]", r"[a\]-]+", "(?x) a b # c", "((a)|b)*", "(a*)*",
    "(?:a?)*?b", "(|a)+", r"\Aab\Z", r"a\Z", r"\Bb", "(?i:A)b", "a|ab|abc", "(a+)(b+)?", "([ab])*?c", "{", "x{a}",
    r'"(?:[^"\\]|\\.)*"', r"(?a)\w+", r"\w+", r"\W", "(ab|a){2}", "", "$", r"(\d)(?=\s|$)",
]
for pattern in PATTERNS:
    compiled = re.compile(pattern)
    row = []
    for text in TEXTS:
        found = [match.regs for match in compiled.finditer(text)]
        whole = compiled.fullmatch(text)
        row.append(f"{len(found)}{[list(regs) for regs in found[:2]]}{'=' if whole else ''}".replace(" ", ""))
    print(pattern, "|", *row)
print(re.match("(?:a|b)*$", "ab" * 5000).span(), re.match("(a|b)*$", "ab" * 5000).regs)
print(re.search("(x+x+)+y", "x" * 15), re.match("(?:.|\n)*?x", "a" * 5000 + "x").span())
print(re.compile("^a").search("ba", 1), re.compile("a$").search("ab", 0, 1), re.compile("a").findall("aaaa", 1, 3))
print(re.findall(rb"\w+", b"h\xe9llo"), re.findall("(?i)[\u00c0-\u00d6]", "\u00e9a"), re.match("(?i)k", "\u212a"))
