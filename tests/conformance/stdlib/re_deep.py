# Matches of very many rounds, each of which may have to be taken back, and groups deep within others.
import re

print(re.match("(?:(?:a|b)|c)*d", "abc" * 100000 + "d").end(), re.match("(a|b|c)*?d", "abc" * 100000 + "d").span(1))
print(re.match("(?:(?=a)a|b)*", "ab" * 50000).end(), re.search("(?:x*)*y", "x" * 20), re.match("(?>a|b)*+", "ab" * 999).end())
print(re.match("(?:a|(b)|ab)*c", "ab" * 50000 + "c").regs, re.match("(?:.{1,3}?)*x", "ab" * 5000 + "x").end())
print(re.match("(?:a{2,3}|b)*$", "aab" * 20000).end(), re.search("(?:a?){20}a{20}", "a" * 20).span())
for brackets in "()", "(?:)", "(?=)", "(?>)":
    depth = 60
    pattern = brackets[:-1] * depth + "a" + ")" * depth
    print(brackets, re.match(pattern, "a").span(), re.search(pattern, "b" * 100 + "a").groups()[:2])
