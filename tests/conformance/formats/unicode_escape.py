# The encodings unicode_escape and raw_unicode_escape.
import warnings

text = "a\n\t\\\xe9\u20ac\U0001f600\0\x7f'\""
print(text.encode("unicode_escape"), text.encode("raw_unicode_escape"))
print(text.encode("unicode-escape").decode("Unicode_Escape") == text)
print(ascii(rb"a\n\x41\u20ac\U0001f600\101\7\N{DIGIT ONE}\'\a".decode("unicode_escape")))
print(ascii(rb"\u20ac\n\x41\\u0041".decode("raw_unicode_escape")), ascii(b"\xe9\\\nz".decode("unicode_escape")))
for data in (b"\\", b"\\x4", b"\\x4z", b"a\\u20", b"\\U00110000", b"\\N", b"\\N{", b"\\N{}", b"\\N{foo}x"):
    try:
        print(data.decode("unicode_escape"))
    except UnicodeDecodeError as error:
        print(error)
for data in (b"\\", b"\\u12", b"\\U00110000"):
    try:
        print(data.decode("raw_unicode_escape"))
    except UnicodeDecodeError as error:
        print(error)
print(ascii(b"\\xzz\\u12".decode("unicode_escape", "replace")), b"\\xzz".decode("unicode_escape", "ignore"))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(ascii(b"\\q\\400".decode("unicode_escape")), [str(one.message) for one in caught])
