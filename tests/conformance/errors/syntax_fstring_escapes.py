# A bad escape in an f-string is blamed on the end of the f-string; a conversion is looked at when its field is complete.
SOURCES = [
    r"f'\N{foo}'",
    r"x = f'abc{1}\N{foo}x' + y",
    r"f'abc{1}\N{foo'",
    "f'''\n  {1} \\N{zork}'''",
    r"f'\xz{x}\u12'",
    r"f'{1}\u12' 'a'",
    r"f'\xz{1 +}'",
    r"f'{f'\xz'} \u12'",
    r"f'{1}' '\xz'",
    r"'\N{foo}'",
    "f'{3!g}'",
    "f'{3!rs:x}'",
    "f'{3!g'",
    "f'{3!x:'",
    "f'{3! r}'",
]
for source in SOURCES:
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg, (error.lineno, error.offset, error.end_lineno, error.end_offset))
