# Spans and texts where the characters are of different widths: places are counted in characters.
import re

TEXTS = ["\u00e9t\u00e9 a\u20acb", "\U0001f600x\U0001f600y", "abc", "\u00e9" * 70 + "z" + "\u20ac" * 70 + "z", "\ud800a\udfff"]
PATTERNS = [
    r"\w+", r"\W", ".", r".*?z", r"(?<=\u00e9)t", r"(?<=.)a", r"[^a-z]+", r"\u00e9*", r"(?i:\u00c9T)", r"\b", r"(.)\1", r"(.)(.)?",
    r".{2,3}", r".{2,3}?", r"\u20ac", r"(?:\u00e9|z)+", r"[\u00e0-\u00ff]+?[^\u00e9]", r"(?=z)", r".$", r"\S+$", r"(?s:.+)z", r"$",
    r"(?i:(\w)\1)", r"\ud800", r"\u00e9t\u00e9|y", r"(?>.+)z|x", r".++", r"[a\u20ac]{1,2}",
]
for pattern in PATTERNS:
    compiled = re.compile(pattern)
    for text in TEXTS:
        matches = list(compiled.finditer(text))
        print(ascii(pattern), len(matches), [m.regs for m in matches[:3]], ascii([m[0] for m in matches[:2]]))
        assert compiled.findall(text) == [m.groups("") if compiled.groups > 1 else m[compiled.groups] or "" for m in matches]
        assert compiled.sub(lambda m: m[0], text) == compiled.sub(r"\g<0>", text) == text
        pieces = re.compile(f"(?:{pattern})").split(text) if not compiled.groups else [text]
        assert text.startswith(pieces[0]) and text.endswith(pieces[-1])
long = "\u00e9\u20ac\U0001f600" * 200
print(re.compile(".").search(long, 301).span(), re.compile("\u20ac").search(long, 301, 400), len(re.findall("\u20ac.", long)))
print([m.start() for m in re.finditer("\u00e9", long)][:5], re.search("\u00e9$", long), re.search("(?<=\u20ac)\\Z", long))
print(re.compile("b").search("\u00e9\u00e9b", 2), re.compile("^b").search("\u00e9b", 1), re.compile("e\\b").search("e\u00e9", 0, 1))
scanner = re.compile("(a*)|.").scanner("\u00e9aab\u20ac")
while found := scanner.search():
    print(found.span(), ascii(found[0]), found.lastindex)
