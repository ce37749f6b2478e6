# Number, string and bytes literals in every form.
print(0b11, 0O17, 0xaF, 1_000, 0_0, 00, 1e3, 1.e3, .5e-2, 1_0.0_1, 2j, 1.5J, 1e400)
print('single', "double", '''triple 'quoted' ''', """a
b""", r"\n", "\a\b\f\v\0\x41\101\u0041\U00000041\N{LATIN SMALL LETTER E WITH ACUTE}" == "\x07\x08\x0c\x0b\x00AAAA\xe9")
print("con" "cat" 'enated', "line \
continued", ("par"
             "en"), b"bytes\x00\n", rb"\x", Rb'\d', b"a" b"b")
print("\t|".expandtabs(2), "\\", "\'", "\"", '"', "it's", len("\n\\n"))
é = "identifier"
ﬁ = "normalised"
print(é, fi, "日本".encode()[:3], [1, 2, ], (1,), {1, }, {"a": 1, }, ...)
print(True, None, not True, -1 ** 2, (-1) ** 2, 2 ** -1, +-1, ~-1, 1 - -1)
if True: x = 1; y = 2;
print(x, y, x if x else y)if y else print('not this')
