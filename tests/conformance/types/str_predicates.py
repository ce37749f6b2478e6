# isalpha, isdigit and the others, on letters, digits and marks of many scripts.
names = ("isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric",
    "isprintable", "isspace", "istitle", "isupper")
samples = ("", "a", "A1", "1", "\u0663", "\u00b2", "\u00bd", "\u4e00", "_x", "1x", "é", "ǅ", "\t\n", "\u00a0",
    "\u2028", "\u200b", "\x7f", "\ud800", "\U0001f600", "Ab Cd", "a b", "class", "\u2160", "\u0301", "\ufeff")
for text in samples:
    print(f"{ascii(text):14}", " ".join(name[2:] for name in names if getattr(text, name)()))
for name in names:
    try:
        getattr("a", name)(1)
    except TypeError as error:
        print(error)
