# format_map passes the mapping as it is.
class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Mapping:
    def __getitem__(self, key):
        return key.upper()


print("{a} {b}".format_map({"a": 1, "b": 2}), "{a} {b}".format_map(Default(a=1)),
    "{name:>6}".format_map(Mapping()), "{a[0]}".format_map({"a": [5]}))
for template, mapping in (("{}", {}), ("{0}", {"0": 1}), ("{a}", {}), ("{a}", 5), ("{a}", [1]), ("{a.b}",
        {"a": 1})):
    try:
        print(template.format_map(mapping))
    except Exception as error:
        print(type(error).__name__, error)
try:
    "{}".format_map()
except TypeError as error:
    print(error)
