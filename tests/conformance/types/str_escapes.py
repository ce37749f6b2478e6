# Escapes in literals of text and bytes, raw and continued.
print(ascii("\a\b\f\n\r\t\v\\\'\"\0\x41\u20ac\U0001f600\N{BULLET}\N{latin small letter e with acute}\101\7\08\377"),
    ascii("a\
b"), ascii(r"\n\x\u"), ascii(r'\''), ascii(R"\\"))
print(b"\a\b\f\n\r\t\v\\\'\"\0\x41\101\7\08\377\u20ac\N{BULLET}" if 0 else b"\a\x41\101\377", rb"\n\x", Rb"\\",
    bR'\'', b"a" b"b", "a" r"\n" 'c')
print("""one
two \
three""", '''it's "quoted"''', """\"""" "", len(""""a"""), u"old")
for source in (r'"\x4"', r'"\u123"', r'"\U00110000"', r'"\N{no such name}"', r'"\N"', r'"\N{"', r'b"\x4"',
        'b"é"', r'"\xg1"', r'"\U0000000g"', "'abc", '"""abc', "r'\\'", "ub'x'", "bu'x'", "rr'x'"):
    try:
        print(eval(source))
    except SyntaxError as error:
        print(source, error.msg)
