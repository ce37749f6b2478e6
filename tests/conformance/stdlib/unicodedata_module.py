# unicodedata: properties, numbers, names and normal forms of characters.
import unicodedata

for character in "a1(\u0301\u00e9\u0663\u00bd\u2167\u00b2\u6f22\u05d0\ufb01\n\U0001f600\u0378":
    print(ascii(character), unicodedata.category(character), unicodedata.bidirectional(character),
          unicodedata.combining(character), unicodedata.east_asian_width(character), unicodedata.mirrored(character),
          repr(unicodedata.decomposition(character)), unicodedata.decimal(character, None),
          unicodedata.digit(character, None), unicodedata.numeric(character, None), unicodedata.name(character, "-"))
print(unicodedata.lookup("latin small letter a"), ascii(unicodedata.lookup("HANGUL SYLLABLE GA")))
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    text = "e\u0301\u00e9\ufb01"
    print(form, ascii(unicodedata.normalize(form, text)), unicodedata.is_normalized(form, text))
for attempt in (lambda: unicodedata.category("ab"), lambda: unicodedata.category(1), lambda: unicodedata.category(),
                lambda: unicodedata.name("\n"), lambda: unicodedata.name(""), lambda: unicodedata.name(),
                lambda: unicodedata.decimal("a"), lambda: unicodedata.digit("a"), lambda: unicodedata.numeric("a"),
                lambda: unicodedata.lookup("x"), lambda: unicodedata.lookup(1),
                lambda: unicodedata.normalize("X", "a"), lambda: unicodedata.normalize("NFC", 1)):
    try:
        print(attempt())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
# U+11A7 stands beside the finals of Hangul syllables but is none.
for text in ["\uae30\u11a7", "\uae30\u11a8", "\u1100\u1161\u11a7", "\u11a7\ud800\u1100\u1161\u11c2", "e\u11a7\u0301"]:
    print([ascii(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKC")])
