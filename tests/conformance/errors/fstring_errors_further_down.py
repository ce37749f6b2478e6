# What is wrong in a later f-string, or in another of its fields, does not hide what is wrong before it.
strings = ["f'}'", "f'{{a}'", "f'{a'", "f'{)}'", "f'{(}'", "f'{1a}'", "f'{\"abc}'", "f'{a:{1a}}'", "f'{f\"{1a}\"}'", "f'abc"]
for string in strings:
    for first in "a b\n", "print a\n", "f(a for b in c, d); ", "x = (1 +\n  2 3)\n":
        try:
            compile(first + string, "<text>", "exec")
        except SyntaxError as error:
            print(string, error.msg, error.lineno, error.offset)
for text in ("f'{a b} {1c}'", "f'{a b} {d'", "f'{a b} }'", "f'{a b!r} {(}'", "f'{1 = 2} {1c}'", "f'{} {1c}'", "f'{a!x} {1c}'",
             "f'{*} {1c}'", "f'{f\"{a b}\"} {1c}'", "f'{a b + 1c}'", "f'{a b + (}'", "f'{a b} ' 1c", "a b; 1c", "a b; (]"):
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        print(text, error.msg, error.lineno, error.offset)
