# Scanners and finditer: where they go on after an empty match, and what they keep alive.
import gc
import re
import weakref

for source, text in (("a*", "aabaa"), ("", "ab"), ("a|b*?", "abba"), ("x", "abc"), (r"\b|\w", "ab c"), ("(?=a)|a", "aa")):
    for method in "match", "search":
        scanner = re.compile(source).scanner(text)
        found = []
        while (match := getattr(scanner, method)()) and len(found) < 20:
            found.append(match.span())
        print(source, text, method, found, getattr(scanner, method)(), scanner.pattern is re.compile(source))
    print([m.span() for m in re.finditer(source, text)], re.findall(source, text), re.sub(source, "-", text))
scanner = re.compile("a").scanner("aaaaaa", 2, 5)
print(scanner.match(), scanner.search(), scanner.search().pos, scanner.match())
iterator = re.finditer("a", "aXa")
print(type(iterator), next(iterator), list(iterator), list(iterator))


class Text(str):
    def __del__(self):
        print("text gone")


text = Text("ab ab")
pattern = re.compile("(a)b (?P<last>a)")
reference = weakref.ref(pattern, lambda _: print("pattern gone"))
match = pattern.match(text)
del text
re.purge()
del pattern
print(match.string, match.re is reference(), match.lastgroup, match.groups())
del match
print(reference())
iterator = re.finditer("b", Text("bbb"))
print(next(iterator)[0])
del iterator
print("parts are of type", {type(part) for part in re.split("b", Text("abc"))}, type(re.sub("x", "y", Text("abc"))))
whole = "abc"
print(re.sub("x", "y", whole) is whole, re.match("abc", whole)[0] is whole, re.split("x", whole)[0] is whole)
array = bytearray(b"aba")
try:
    re.sub(b"a", lambda m: array.append(1), array)
except BufferError as error:
    print("BufferError", array)
match = re.search(b"b.", array)
del array[1:]
print(match[0], match.span(), gc.is_tracked(match))
array.append(2)
