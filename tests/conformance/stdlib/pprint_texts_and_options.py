# pprint: long strings and bytes, depth, sorting, recursion, and printers of one's own.
import io
import pprint
import re
from pprint import pformat

for value in ("", "x" * 100, "word " * 30, "line one\nline two\n" * 4, ["word " * 30], {"k": "word " * 20},
              b"", b"abcdef" * 20, [b"abcdef" * 20], bytearray(b"abc" * 40)):
    print(pformat(value))
    print(pformat(value, width=25))
data = {"b": [1, [2, [3, [4]]]], "a": {"c": {"d": {"e": 1}}}, "z": 1000000}
for options in ({"depth": 1}, {"depth": 3}, {"sort_dicts": False}, {"underscore_numbers": True}, {"width": 1}):
    print(pformat(data, **options))


def shown(text):
    return re.sub("id=[0-9]+", "id=N", text)


recursive = ["x" * 40]
recursive.append(recursive)
mapping = {}
mapping["self"] = mapping
print(shown(pformat(recursive)), shown(pformat(mapping)), shown(pprint.saferepr(recursive)))
print(pprint.isrecursive(recursive), pprint.isreadable(recursive), pprint.isreadable([1]), pprint.isreadable([int]))


class Quoting(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return f"<{object}>", True, False
        return super().format(object, context, maxlevels, level)


Quoting().pprint(["a", {"b": "c"}])
pprint.pprint({"b": 1, "a": 2})
pprint.pp({"b": 1, "a": 2})
out = io.StringIO()
pprint.pprint([1, 2], stream=out)
print(repr(out.getvalue()), pformat({2: 1, "a": 2, None: 4, 1.5: 3}))
for options in ({"indent": -1}, {"depth": 0}, {"width": 0}, {"width": "a"}):
    try:
        pprint.PrettyPrinter(**options)
    except ValueError as error:
        print(error)
