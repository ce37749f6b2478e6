# string.Template: what subclasses may say of names, braces and the whole pattern.
import re
from string import Formatter, Template


class Dotted(Template):
    idpattern = r"[_a-z][_a-z0-9]*(?:\.[_a-z][_a-z0-9]*)*"


class Percent(Template):
    delimiter = "%"


class Upper(Template):
    flags = 0
    idpattern = "[A-Z]+"


class Braces(Template):
    braceidpattern = "[0-9]+"


class Own(Template):
    delimiter = "@"
    pattern = r"(?P<escaped>@@)|@(?P<named>[a-z]+)|@\((?P<braced>[a-z]+)\)|(?P<invalid>@)"


print(Dotted("$a.b-${c.d} $$").substitute({"a.b": 1, "c.d": 2}))
print(Percent("%x %% %{y} $z").substitute(x=1, y=2))
print(Upper("$NAME $name").safe_substitute(NAME=1, name=2))
print(Braces("$a ${12} ${a}").safe_substitute({"a": 1, "12": 2}))
print(Own("@a @(b) @@ @").safe_substitute(a=1, b=2), Own("@a @(b)").get_identifiers())
for template in (Upper("a\nb $name"), Own("ab @"), Percent("%"), Template("${")):
    try:
        template.substitute(name=1)
    except ValueError as error:
        print(error, template.is_valid())
print(isinstance(Template.pattern, re.Pattern), bool(Percent.pattern.match("%x")))
print(Formatter().vformat("{:{}} {a!r}", (5, 3), {"a": "x"}))
try:
    Formatter()._vformat("{0}", (1,), {}, set(), -1)
except ValueError as error:
    print(error)
