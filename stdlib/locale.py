"""Customs of countries; there are those of the C locale: no grouping of digits, plain order of signs."""

import os
import re
from _builtin_functions import present as _present
from _operator import index as _index
from builtins import str as _str

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll",
           "strxfrm", "str", "atof", "atoi", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE",
           "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding", "LC_MESSAGES"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

# By their numbers, and those that are there besides.
_CATEGORIES = ["LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_PAPER", "LC_NAME",
               "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT", "LC_IDENTIFICATION"]
_KNOWN = {"C": "C", "POSIX": "C", "C.UTF-8": "C.UTF-8", "C.utf8": "C.utf8"}


class Error(Exception):
    """There is no such locale."""


def _of_environment(category):
    """What the environment asks for; the C locale if it is not to be had."""
    for name in ("LC_ALL", category, "LANG"):
        asked = os.environ.get(name)
        if asked:
            return _KNOWN.get(asked, "C")
    return "C"


_current = dict.fromkeys(_CATEGORIES, "C") | {"LC_CTYPE": "C.UTF-8"}


def setlocale(category, locale=None):
    """Set the locale of a category, "" being that of the environment, or tell it; gives its name."""
    number = _index(category)
    if not 0 <= number <= LC_ALL:
        raise Error("unsupported locale setting" if locale is not None else "locale query failed")
    chosen = _CATEGORIES if number == LC_ALL else [_CATEGORIES[number]]
    if locale and not isinstance(locale, _str):
        locale = normalize(_joined(locale))
    if locale is not None:
        if ";" in locale:
            settings = dict(part.partition("=")[::2] for part in locale.split(";"))
            wanted = {name: settings.get(name, "") for name in chosen}
        else:
            wanted = {name: locale or _of_environment(name) for name in chosen}
        if any(name not in _KNOWN for name in wanted.values()):
            raise Error("unsupported locale setting")
        _current.update((category, _KNOWN[name]) for category, name in wanted.items())
    names = [_current[name] for name in chosen]
    if len(set(names)) == 1:
        return names[0]
    return ";".join(f"{name}={_current[name]}" for name in chosen)


def localeconv():
    """What belongs to numbers and money, as the system tells it."""
    unknown = ("int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space",
               "p_sign_posn", "n_sign_posn")
    names = ("int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep", "mon_grouping",
             "positive_sign", "negative_sign")
    told = dict.fromkeys(names, "") | {"mon_grouping": []} | dict.fromkeys(unknown, CHAR_MAX)
    told |= {"decimal_point": ".", "thousands_sep": "", "grouping": []}
    return told | _override_localeconv


_override_localeconv = {}


def _check_text(function, *texts):
    for number, text in enumerate(texts, 1):
        if not isinstance(text, _str):
            place = f"{number} " if len(texts) > 1 else ""
            raise TypeError(f"{function}() argument {place}must be str, not {type(text).__name__}")


def strcoll(os1, os2, /):
    """Which of two texts comes first: negative, zero or positive."""
    _check_text("strcoll", os1, os2)
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """A text that compares as the given one does."""
    _check_text("strxfrm", string)
    return string


# ---- Numbers

def _grouping_intervals(grouping):
    last = None
    for interval in grouping:
        if interval == CHAR_MAX:
            return
        if interval == 0:
            if last is None:
                raise ValueError("invalid grouping")
            while True:
                yield last
        yield interval
        last = interval


def _group(text, monetary=False):
    """(digits in groups, how many separators there are now)."""
    conventions = localeconv()
    separator = conventions["mon_thousands_sep" if monetary else "thousands_sep"]
    grouping = conventions["mon_grouping" if monetary else "grouping"]
    if not grouping:
        return text, 0
    plain = text.rstrip(" ")
    blanks_behind = text[len(plain):]
    digits = plain.lstrip(" ")
    blanks_before = plain[:len(plain) - len(digits)]
    groups = []
    for size in _grouping_intervals(grouping):
        if not digits or digits[-1] not in "0123456789":
            break
        groups.append(digits[-size:])
        digits = digits[:-size]
    if digits:
        groups.append(digits)
    return blanks_before + separator.join(groups[::-1]) + blanks_behind, len(separator) * (len(groups) - 1)


def _without_blanks(text, amount):
    """The text with so many blanks less, those before it first."""
    while amount and text.startswith(" "):
        text = text[1:]
        amount -= 1
    while amount and text.endswith(" "):
        text = text[:-1]
        amount -= 1
    return text


_DIRECTIVE = re.compile(r"%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]")


def _format(percent, value, grouping=False, monetary=False, *additional):
    formatted = percent % ((value,) + additional if additional else value)
    if percent[-1] in "eEfFgGdiu":
        formatted = _localize(formatted, grouping, monetary)
    return formatted


def format_string(f, val, grouping=False, monetary=False):
    """f % val, its numbers in the manner of the locale."""
    directives = list(_DIRECTIVE.finditer(f))
    template = _DIRECTIVE.sub("%s", f)
    if isinstance(val, dict):
        values = ["%" if found.group()[-1] == "%" else _format(found.group(), val, grouping, monetary)
                  for found in directives]
        return template % tuple(values)
    given = val if isinstance(val, tuple) else (val,)
    values = []
    at = 0
    for found in directives:
        if found.group()[-1] == "%":
            values.append("%")
            continue
        stars = found["modifiers"].count("*")
        values.append(_format(found.group(), given[at], grouping, monetary, *given[at + 1:at + 1 + stars]))
        at += 1 + stars
    return template % tuple(values)


def currency(val, symbol=True, grouping=False, international=False):
    """An amount of money."""
    conventions = localeconv()
    digits = conventions["int_frac_digits" if international else "frac_digits"]
    if digits == CHAR_MAX:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    text = _localize(f"{abs(val):.{digits}f}", grouping, monetary=True)
    # Marks of where a sign may go.
    text = "<" + text + ">"
    side = "n" if val < 0 else "p"
    if symbol:
        sign = conventions["int_curr_symbol" if international else "currency_symbol"]
        precedes, separated = conventions[side + "_cs_precedes"], conventions[side + "_sep_by_space"]
        if precedes:
            text = sign + (" " if separated else "") + text
        else:
            if international and sign.endswith(" "):
                sign = sign[:-1]
            text = text + (" " if separated else "") + sign
    position = conventions[side + "_sign_posn"]
    sign = conventions["negative_sign" if val < 0 else "positive_sign"]
    if position == 0:
        text = "(" + text + ")"
    elif position == 1:
        text = sign + text
    elif position == 2:
        text = text + sign
    elif position == 3:
        text = text.replace("<", sign)
    elif position == 4:
        text = text.replace(">", sign)
    else:
        text = sign + text
    return text.replace("<", "").replace(">", "")


def str(val):
    """A float as text."""
    return _format("%.12g", val)


def delocalize(string):
    """The text of a number in the manner of the language itself."""
    conventions = localeconv()
    if conventions["thousands_sep"]:
        string = string.replace(conventions["thousands_sep"], "")
    if conventions["decimal_point"]:
        string = string.replace(conventions["decimal_point"], ".")
    return string


def _localize(formatted, grouping=False, monetary=False):
    # The digits behind the point are never grouped.
    whole, point, rest = formatted.partition(".")
    if grouping:
        whole, separators = _group(whole, monetary)
    else:
        separators = 0
    if point:
        point = localeconv()["mon_decimal_point" if monetary else "decimal_point"]
    return _without_blanks(whole + point + rest, separators)


def localize(string, grouping=False, monetary=False):
    """The text of a number in the manner of the locale."""
    return _localize(string, grouping, monetary)


def atof(string, func=float):
    """The number that a text is in the manner of the locale."""
    return func(delocalize(string))


def atoi(string):
    """The same for whole numbers."""
    return int(delocalize(string))


# ---- Names

_ENCODINGS = {"utf8": "UTF-8", "ascii": "ISO8859-1", "euro": "ISO8859-15", "eucjp": "eucJP", "euckr": "eucKR",
              "gb2312": "gb2312", "big5": "big5", "koi8r": "KOI8-R", "koi8u": "KOI8-U", "cp1251": "CP1251",
              "ujis": "eucJP", "sjis": "SJIS", "gbk": "GBK", "gb18030": "gb18030"}
# Languages with their usual country and encoding (a number: a part of ISO 8859).
_LANGUAGES = {
    "cs": ("CZ", 2), "da": ("DK", 1), "de": ("DE", 1), "el": ("GR", 7), "en": ("US", 1), "es": ("ES", 1),
    "et": ("EE", 15), "fi": ("FI", 15), "fr": ("FR", 1), "he": ("IL", 8), "hr": ("HR", 2), "hu": ("HU", 2),
    "is": ("IS", 1), "it": ("IT", 1), "ja": ("JP", "eucJP"), "ko": ("KR", "eucKR"), "lt": ("LT", 13), "lv": ("LV", 13),
    "nb": ("NO", 1), "nl": ("NL", 1), "nn": ("NO", 1), "no": ("NO", 1), "pl": ("PL", 2), "pt": ("PT", 1),
    "ro": ("RO", 2), "ru": ("RU", "UTF-8"), "sk": ("SK", 2), "sl": ("SI", 2), "sv": ("SE", 1), "tr": ("TR", 9),
    "uk": ("UA", "KOI8-U"), "zh": ("CN", "gb2312"),
}


def _encoding_name(encoding):
    plain = encoding.lower().replace("-", "").replace("_", "")
    if plain.startswith("iso8859"):
        return "ISO8859-" + plain[7:]
    return _ENCODINGS.get(plain, encoding)


def normalize(localename):
    """The full name of a locale: language, country and encoding."""
    name, _, modifier = localename.partition("@")
    name, _, encoding = name.partition(".")
    language, separator, country = name.partition("_")
    language = language.lower()
    if language in ("c", "posix"):
        return "C.UTF-8" if _encoding_name(encoding) == "UTF-8" else "C"
    if language not in _LANGUAGES:
        return localename
    usual_country, usual_encoding = _LANGUAGES[language]
    if modifier == "euro" and not encoding:
        usual_encoding = 15
    if isinstance(usual_encoding, int):
        usual_encoding = f"ISO8859-{usual_encoding}"
    encoding = _encoding_name(encoding) if encoding else usual_encoding
    return f"{language}_{country.upper() or usual_country}.{encoding}"


def _parse_localename(localename):
    """(language with country, encoding)."""
    code = normalize(localename)
    name, _, modifier = code.partition("@")
    if modifier == "euro" and "." not in name:
        return name, "iso-8859-15"
    if "." in name:
        return tuple(name.split(".")[:2])
    if code == "C":
        return None, None
    if code == "UTF-8":
        return None, "UTF-8"
    raise ValueError(f"unknown locale: {localename}")


def _joined(pair):
    try:
        language, encoding = pair
        if language is None:
            language = "C"
        return language if encoding is None else language + "." + encoding
    except (TypeError, ValueError):
        raise TypeError("Locale must be None, a string, or an iterable of two strings -- language code, "
                        "encoding.") from None


def getlocale(category=LC_CTYPE):
    """(language with country, encoding) of a category."""
    name = setlocale(category)
    if category == LC_ALL and ";" in name:
        raise TypeError("category LC_ALL is not supported")
    return _parse_localename(name)


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """(language with country, encoding) that the environment asks for."""
    import warnings

    warnings.warn("'locale.getdefaultlocale' is deprecated and slated for removal in Python 3.15. Use setlocale(), "
                  "getencoding() and getlocale() instead.", DeprecationWarning, stacklevel=2)
    for variable in envvars:
        name = os.environ.get(variable)
        if name:
            if variable == "LANGUAGE":
                name = name.split(":")[0]
            return _parse_localename(name)
    return _parse_localename("C")


def getencoding():
    """The encoding of the system."""
    return "UTF-8"


def getpreferredencoding(do_setlocale=True):
    """The encoding of text files."""
    return getencoding()


# ---- Words

def _numbered(start, names):
    return {start + place: name for place, name in enumerate(names.split())}


_WORDS = {
    14: "UTF-8", 65536: ".", 65537: "", 131110: "AM", 131111: "PM", 131112: "%a %b %e %H:%M:%S %Y", 131113: "%m/%d/%y",
    131114: "%H:%M:%S", 131115: "%I:%M:%S %p", 131116: "", 131118: "", 131119: "", 131120: "", 131121: "",
    262159: "-", 327680: "^[yY]", 327681: "^[nN]",
    **_numbered(131072, "Sun Mon Tue Wed Thu Fri Sat"),
    **_numbered(131079, "Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
    **_numbered(131086, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    **_numbered(131098, "January February March April May June July August September October November December"),
}
CODESET, RADIXCHAR, THOUSEP = 14, 65536, 65537
AM_STR, PM_STR, D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM, ERA = range(131110, 131117)
ERA_D_FMT, ALT_DIGITS, ERA_D_T_FMT, ERA_T_FMT = range(131118, 131122)
CRNCYSTR, YESEXPR, NOEXPR = 262159, 327680, 327681
for _place in range(7):
    globals()[f"ABDAY_{_place + 1}"] = 131072 + _place
    globals()[f"DAY_{_place + 1}"] = 131079 + _place
for _place in range(12):
    globals()[f"ABMON_{_place + 1}"] = 131086 + _place
    globals()[f"MON_{_place + 1}"] = 131098 + _place
del _place


def nl_langinfo(key, /):
    """A word or a form of the locale."""
    if key not in _WORDS:
        raise ValueError("unsupported langinfo constant")
    return _WORDS[key]


_present(globals(), "_locale", ["getencoding", "nl_langinfo", "strcoll", "strxfrm"])
