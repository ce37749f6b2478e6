# In an f-string without end, what is wrong in a field is told rather than that it is not closed.
for source in ("f'{!'", "f'{1=}{;'", "f'{+;'", "f'{3:{{>10}'", "F'{[F'{:'}[F'{:'}]]]'", "f'{,'", "f'{a;'", "f'{'",
               "f'{a'", "f'{a!'", "f'{a:'", "f'{a!r'", "f'{)'", "f'{a $ b}'", "f'{a b'", "f'{(a'", "f'{a]'"):
    try:
        compile(source, "<text>", "eval")
    except SyntaxError as error:
        print(source, error.msg, error.offset, error.end_offset)
