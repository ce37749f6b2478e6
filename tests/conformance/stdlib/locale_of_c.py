# The C locale: what can be set, how numbers are written and read, how texts are ordered.
import locale


def tried(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(locale.setlocale(locale.LC_NUMERIC), locale.setlocale(locale.LC_ALL, "C"), locale.setlocale(locale.LC_ALL))
print(tried(locale.setlocale, locale.LC_ALL, "xx_YY"), tried(locale.setlocale, 99, "C"), tried(locale.setlocale, 6, 5))
print(locale.setlocale(locale.LC_CTYPE, "C.UTF-8"), locale.getlocale(), locale.getlocale(locale.LC_NUMERIC))
print(locale.setlocale(locale.LC_CTYPE, ("C", "UTF-8")), locale.getencoding(), locale.getpreferredencoding())
print(locale.localeconv())
for form, value in (("%d", 1234567), ("%.2f", 1234567.891), ("%s", "x"), ("%5d|%-8.1f", (3, 2.5)), ("%(a)d", {"a": 1000}),
                    ("%%", ()), ("%x", 255), ("%10.3e", 12345.678), ("%*d", (5, 3)), ("a %d b %s", (1, 2))):
    print(form, locale.format_string(form, value), locale.format_string(form, value, True),
          locale.format_string(form, value, grouping=True, monetary=True))
print(tried(locale.currency, 1234.5), locale.str(3.14159265358979), locale.atof("3.14"), locale.atoi("42"))
print(locale.delocalize("1,234.5"), locale.localize("1234567.5", True), tried(locale.atof, "1,234.5"))
print(locale.strcoll("a", "b"), sorted("bAaB", key=locale.strxfrm), tried(locale.strcoll, 1, 2))
for name in ("en_US", "de", "C", "en_us.utf8", "pt_BR.iso88591", "ja_JP", "ru_RU.KOI8-R", "xx", "de_DE@euro"):
    print(name, locale.normalize(name))
print(locale.nl_langinfo(locale.DAY_1), locale.nl_langinfo(locale.ABMON_12), locale.nl_langinfo(locale.RADIXCHAR))
print(tried(locale.nl_langinfo, 1), locale.Error.__mro__, f"{1234567:n} {1234.5:n}")
