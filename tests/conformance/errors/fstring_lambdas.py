# A lambda in a replacement field is cut off by the colon that begins the format spec, also an empty one.
for text in ("f'{lambda x:}'", "f'{lambda x:1}'", "f'{lambda:}'", "f'{lambda *a, b=3:}'", "f'{1, lambda x:}'",
             "f'{(lambda x:)}'", "f'{lambda x}'", "f'{lambda x!r}'"):
    try:
        eval(text)
    except SyntaxError as error:
        print(text, error.msg, error.offset, error.end_offset)
print(f"{(lambda x: x)(3)}")
