# Repetitions of every kind, followed by what could begin like their end: what is given back, and what is not.
import re
from binascii import crc32

TEXTS = ["", "aaa", "aab", "abab", "aaba", "a1b2", "xaax", "ab\nab", "aaaaab", "b", "ba"]
ITEMS = ["a", "[ab]", r"\w", ".", "(?:ab)", "(?:a|b)", "(a)", "(?:ab?)", "(a|ab)", "(?:a*)", "(?:a|)", "(?i:A)", "[^a]", "(?:a(b)?)"]
RESTS = ["", "a", "b", "ab", "$", r"\b", "(b|$)", "(?=b)", "[ab]", r"\w?$"]
COUNTS = ["*", "+", "?", "{2}", "{1,2}", "{2,}", "{0}"]
for item in ITEMS:
    for count in COUNTS:
        rows = []
        for mode in "", "?", "+":
            for rest in RESTS:
                pattern = re.compile(f"{item}{count}{mode}{rest}")
                for text in TEXTS:
                    rows.append(pattern.fullmatch(text) is not None)
                    rows += [match.regs for match in pattern.finditer(text)]
        print(item, count, len(rows), crc32(repr(rows).encode()))
