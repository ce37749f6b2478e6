# templates and the formatter, step by step
import string
print(string.capwords("hello  big world"), string.Template("$who likes ${what} $$5").substitute(who="x",what="y"), string.Template("$a $b").safe_substitute(a=1), string.Template("$a $b ${c}").get_identifiers())
for t in ["$", "a\n $1", "${x"]:
    try: string.Template(t).substitute()
    except ValueError as e: print(e)
try: string.Template("$x").substitute()
except KeyError as e: print(repr(e))
F=string.Formatter(); print(F.format("{0} {1!r:>5} {x[a]} {y.real:{w}} {{}}",1,"a",x={'a':3},y=2,w=4), F.format("{} {}",1,2), list(F.parse("a{b!r:c}d{{e")))
