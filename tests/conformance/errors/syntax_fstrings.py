# SyntaxErrors inside f-strings.
sources = ("f'{'", "f'}'", "f'{}'", "f'{a'", "f'{a!}'", "f'{a!x}'", "f'{a!rr}'", "f'{a! r}'", "f'{a:'",
    "f'{a:{b}'", "f'{a b}'", "f'{a + }'", "f'{*a}'", "f'{**a}'", "f'{a = }'", "f'{=}'", "f'{!r}'", "f'{:x}'",
    "f'{lambda x: 1}'", "f'{lambda: 1}'", "f'{(lambda x: 1)}'", "f'{yield}'", "f'{a;b}'", "f'{a$b}'",
    "f'{a\\n}'", "f'{\\'a\\'}'", "f'{#}'", "f'{a#b}'", "f'{(a}'", "f'{a)}'", "f'{[a}'", "f'{a]}'", "f'{{}'",
    "f'{a}}'", "f'{a:{b:{c:{d}}}}'", "f'{a:{b:{c}}}'", "f'{1 = !r:>{2}}'", "f'{a!r:}'", "f'{ }'", "f'{\n}'",
    "f'''{\n}'''", "f'{a:\n}'", "f'abc", "f'''abc", "f'{\"'", "f'{f\"{1}\"}'", "f'{f\"{}\"}'", "f'{1:{}}'",
    "f'{a.}'", "f'{.a}'", "f'{a if b}'", "f'{a,}'", "f'{a,b}'", "f'{(a:=1)}'", "f'{a:=1}'", "f'{await x}'",
    "f'{a=!s:^20}'", "f'{!}'", "f'{:}'", "f'{a!r!s}'", "f'{a!=b}'", "f'{a==b}'", "f'{a<=b}'",
    "f'{1}\\N{BULLET}'", "rf'{1}\\N'", "f'{{{1}}}'", "f'{{{{'", "f'{1}{'", "fb'a'", "bf'a'", "uf'a'",
    "f'{None!r:{None}'", "f'{if}'", "f'{for}'", "f'{x for x in y}'", "f'{import a}'", "f'{a\\'}'")
for source in sources:
    try:
        compile(source, "<test>", "eval")
        print(ascii(source), "compiles")
    except SyntaxError as error:
        print(ascii(source), "|", error.msg, (error.lineno, error.offset))
