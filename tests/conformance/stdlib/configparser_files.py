# Reading, changing and writing files of sections.
import configparser
import io

text = """
[DEFAULT]
base = /srv
; a comment
[one]
Path: %(base)s/one
number = 42
flag = Yes
several = first
    second

    # not a part of it
    third
empty =
percent = 100%%
[two]
path = %(missing)s
loop = %(loop)s
"""
parser = configparser.ConfigParser()
parser.read_string(text)
print(parser.sections(), list(parser), len(parser), "one" in parser, "DEFAULT" in parser, parser.has_section("DEFAULT"))
one = parser["one"]
print(one, list(one), one["path"], one["PATH"], one.getint("number"), one.getboolean("flag"), one.get("nothing"), one.get("nothing", 5))
print(repr(one["several"]), repr(one["empty"]), one["percent"], one.name, one.parser is parser, parser.get("one", "path", raw=True))
print(parser.getfloat("one", "number"), parser.get("one", "x", fallback="f"), parser.get("no", "x", fallback=None), parser.options("one"))
print(parser.items("one")[:3], parser.defaults(), parser.get("one", "path", vars={"base": "/v"}), parser.has_option("one", "base"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for action in (lambda: parser["no"], lambda: one["no"], lambda: parser.get("no", "x"), lambda: parser.get("one", "no"),
               lambda: parser["two"]["path"], lambda: parser["two"]["loop"], lambda: parser.getint("one", "flag"),
               lambda: parser.getboolean("one", "number"), lambda: parser.add_section("one"), lambda: parser.add_section("DEFAULT"),
               lambda: parser.add_section(5), lambda: parser.set("one", "a", 5), lambda: parser.set("no", "a", "b"),
               lambda: parser.set("one", "a", "%x"), lambda: one.__setitem__("a", None), lambda: parser.options("no"),
               lambda: parser.remove_section("no"), lambda: parser.remove_option("one", "flag"), lambda: parser.read("/no/such/file"),
               lambda: configparser.ConfigParser(interpolation=5)):
    attempt(action)
parser["three"] = {"x": 1, "Y": "z"}
del parser["two"]
parser.set("three", "multi", "a\nb")
out = io.StringIO()
parser.write(out)
print(out.getvalue())
out = io.StringIO()
parser.write(out, space_around_delimiters=False)
print(out.getvalue().splitlines()[1], parser.popitem())
