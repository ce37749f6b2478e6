# repr and ascii of str: quotes, escapes, what is printable.
for text in ("plain", "it's", 'say "hi"', "both ' and \"", "tab\tnl\ncr\r", "back\\slash",
        "\0\x01\x7f\x80\xa0\xad", "é", "\u0378", "\u200b", "\ud800", "😀", "\U000e0001", "\ue000", "\u2028",
        "\u3000", "ﬁ", "\x1b[0m"):
    print(ascii(repr(text)), ascii(text), eval(repr(text)) == text, eval(ascii(text)) == text)
print(ascii([1, "é"]), ascii({"ü": "→"}), repr(["'", '"']), "%a %r" % ("é", "é"), f"{'é'!a} {'é'!r} {'é'!s}")
