# Wrong files, other ways to write them, values in values, converters.
import configparser


def attempt(text, **options):
    parser = configparser.ConfigParser(**options)
    try:
        parser.read_string(text)
        print({name: dict(parser.items(name)) for name in parser.sections()})
    except configparser.Error as error:
        print(type(error).__name__, str(error), error.args[:1])
    return parser


attempt("x = 1")
attempt("[a]\nx = 1\nx = 2")
attempt("[a]\n[a]")
attempt("[a]\nx\n= 2\ny = 1\n")
attempt("[a]\nx = 1\n[a]\nx = 2\n", strict=False)
attempt("[a]\nx\ny = \n", allow_no_value=True)
attempt("[a]\nx\n  more", allow_no_value=True)
attempt("[a]\nx = 1 ; no comment\ny = 2 # none")
attempt("[a]\nx = 1 ; comment\ny = a;b", inline_comment_prefixes=";")
attempt("[a]\nx -> 1\n", delimiters=("->",))
attempt("[a]\nx = 1\n\n  2\n", empty_lines_in_values=False)
attempt("x = 1\n[a]\ny = 2", allow_unnamed_section=True)
attempt("[a]\nx = %(y)s %%\ny = %(z)s\nz = end")
attempt("[a]\nx = %y")
attempt("[a]\nx = %(y")
attempt("[a]\nx = ${b:y}/${z} $$\nz = end\n[b]\ny = ${c}\nc = deep", interpolation=configparser.ExtendedInterpolation())
attempt("[a]\nx = ${y", interpolation=configparser.ExtendedInterpolation())
attempt("[a]\nx = ${q:y}", interpolation=configparser.ExtendedInterpolation())
attempt("[a]\nx = $y", interpolation=configparser.ExtendedInterpolation())
attempt("[a]\nx = %(y)s", interpolation=None)
parser = configparser.ConfigParser({"d": "1"}, converters={"list": lambda value: value.split(",")}, default_section="common")
parser.read_dict({"a": {"items": "x,y", "n": 5}, "common": {"e": 2}})
print(parser.getlist("a", "items"), parser["a"].getlist("items"), parser["a"].getlist("no", ["f"]), dict(parser["a"]), parser["common"])
raw = configparser.RawConfigParser()
raw.optionxform = str
raw.read_string("[A]\nKey = %(x)s")
print(dict(raw["A"]), raw.items("A"), list(raw.items()))
raw.set("A", "n", 5)
print(raw.get("A", "n"), configparser.ConfigParser.BOOLEAN_STATES["off"], raw.converters["int"])
