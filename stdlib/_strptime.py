"""Moments read from text, for time.strptime() and datetime.strptime()."""

import functools
import re
import time

from _datetime_parts import date_of, date_of_iso, is_leap, ordinal_of, timedelta, timezone

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")


def _one_of(names):
    return "|".join(sorted(map(re.escape, filter(None, names)), key=len, reverse=True))


_PATTERNS = {
    "d": r"3[01]|[12]\d|0[1-9]|[1-9]| [1-9]", "f": r"\d{1,6}", "H": r"2[0-3]|[01]\d|\d", "I": r"1[0-2]|0[1-9]|[1-9]",
    "G": r"\d{4}", "j": r"36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]", "m": r"1[0-2]|0[1-9]|[1-9]",
    "M": r"[0-5]\d|\d", "S": r"6[01]|[0-5]\d|\d", "U": r"5[0-3]|[0-4]\d|\d", "W": r"5[0-3]|[0-4]\d|\d", "w": "[0-6]",
    "u": "[1-7]", "V": r"5[0-3]|0[1-9]|[1-4]\d|\d", "y": r"\d\d", "Y": r"\d{4}",
    "z": r"[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)", "A": _one_of(_DAYS),
    "a": _one_of(name[:3] for name in _DAYS), "B": _one_of(_MONTHS), "b": _one_of(name[:3] for name in _MONTHS),
    "p": "am|pm",
}
_LONG = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


@functools.lru_cache(100)
def _pattern_of(format, zone_names):
    """The regular expression of a format."""
    pieces = []
    letters = set()
    at = 0
    while at < len(format):
        character = format[at]
        at += 1
        if character.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            pieces.append(r"\s+")
        elif character != "%":
            pieces.append(re.escape(character))
        elif at == len(format):
            raise ValueError(f"stray % in format {format!r}")
        else:
            pieces.append(_directive(format[at], format, zone_names))
            letters.add(format[at])
            at += 1
    if "d" in letters and letters.isdisjoint("YyG"):
        import warnings
        warnings.warn("Parsing dates involving a day of month without a year specified is ambiguious\n"
                      "and fails to parse leap day. The default behavior will change in Python 3.15\n"
                      "to either always raise an exception or to use a different default year (TBD).\n"
                      "To avoid trouble, add a specific year to the input & format.\n"
                      "See https://github.com/python/cpython/issues/70647.", DeprecationWarning,
                      skip_file_prefixes=("<frozen ",))
    return re.compile("".join(pieces), re.IGNORECASE)


def _directive(letter, format, zone_names):
    if letter == "%":
        return "%"
    if letter in _LONG:
        return _pattern_of(_LONG[letter], zone_names).pattern
    if letter == "Z":
        return f"(?P<Z>{_one_of({'utc', 'gmt', *(name.lower() for name in zone_names)})})"
    if letter not in _PATTERNS:
        raise ValueError(f"{letter!r} is a bad directive in format {format!r}")
    return f"(?P<{letter}>{_PATTERNS[letter]})"


def _offset_of(text):
    """A time zone's seconds and microseconds."""
    if text in "Zz":
        return 0, 0
    digits = text[1:].replace(":", "")
    if len(digits) > 4 and (text[3:4] == ":") != (text[6:7] == ":"):
        raise ValueError(f"Inconsistent use of : in {text}")
    clock, _, fraction = digits.partition(".")
    seconds = int(clock[:2]) * 3600 + int(clock[2:4]) * 60 + int(clock[4:6] or "0")
    microseconds = int(fraction.ljust(6, "0")) if fraction else 0
    return (-seconds, -microseconds) if text[0] == "-" else (seconds, microseconds)


def _hour_of(found):
    if "H" in found:
        return int(found["H"])
    if "I" not in found:
        return 0
    hour = int(found["I"]) % 12
    return hour + 12 if found.get("p", "").lower() == "pm" else hour


def _weekday_of(found):
    """0 is Monday; None: not told."""
    if "A" in found:
        return _DAYS.index(found["A"].lower())
    if "a" in found:
        return [name[:3] for name in _DAYS].index(found["a"].lower())
    if "w" in found:
        return (int(found["w"]) + 6) % 7
    return int(found["u"]) - 1 if "u" in found else None


def _check_iso(found, weekday):
    if "G" in found:
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                             "instead.")
        if "V" not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif "V" in found:
        if weekday is None or "Y" not in found and "y" not in found:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")


def _date_of(found):
    """(year, month, day, weekday, day of the year)."""
    year = int(found["Y"]) if "Y" in found else None
    if year is None and "y" in found:
        year = int(found["y"])
        year += 2000 if year <= 68 else 1900
    month = int(found["m"]) if "m" in found else 1
    if "B" in found:
        month = _MONTHS.index(found["B"].lower())
    elif "b" in found:
        month = [name[:3] for name in _MONTHS].index(found["b"].lower())
    day = int(found["d"]) if "d" in found else 1
    weekday = _weekday_of(found)
    _check_iso(found, weekday)
    is_without_year = year is None and "G" not in found
    if is_without_year:
        year = 1904 if month == 2 and day == 29 else 1900
    julian = int(found["j"]) if "j" in found else None
    if julian is None and weekday is not None:
        if "G" in found:
            year, month, day = date_of_iso(int(found["G"]), int(found["V"]), weekday + 1)
        elif "U" in found or "W" in found:
            julian = _julian_of_week(year, int(found["U"] if "U" in found else found["W"]), weekday, "W" in found)
            if julian <= 0:
                year -= 1
                julian += 366 if is_leap(year) else 365
    if julian is not None:
        year, month, day = date_of(ordinal_of(year, 1, 1) + julian - 1)
    ordinal = ordinal_of(year, month, day)
    if weekday is None:
        weekday = (ordinal + 6) % 7
    return 1900 if is_without_year else year, month, day, weekday, ordinal - ordinal_of(year, 1, 1) + 1


def _julian_of_week(year, week, weekday, begins_on_monday):
    first = (ordinal_of(year, 1, 1) + 6) % 7
    if not begins_on_monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + (7 - first) % 7 + 7 * (week - 1) + weekday


def _read(string, format):
    """The nine numbers of a moment, the name of the zone, its seconds, and the microseconds of both."""
    for number, argument in enumerate((string, format), 1):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {number} must be str, not {type(argument).__name__}")
    match = _pattern_of(format, time.tzname).match(string)
    if match is None:
        raise ValueError(f"time data {string!r} does not match format {format!r}")
    if match.end() != len(string):
        raise ValueError(f"unconverted data remains: {string[match.end():]}")
    found = {name: text for name, text in match.groupdict().items() if text is not None}
    year, month, day, weekday, yearday = _date_of(found)
    offset = _offset_of(found["z"]) if "z" in found else (None, 0)
    summer = -1
    zone = None
    if "Z" in found:
        zone = found["Z"]
        standard = {"utc", "gmt", time.tzname[0].lower()}
        if time.tzname[0] != time.tzname[1] or not time.daylight or zone.lower() in ("utc", "gmt"):
            summer = 0 if zone.lower() in standard else 1
    numbers = (year, month, day, _hour_of(found), int(found.get("M", 0)), int(found.get("S", 0)), weekday, yearday,
               summer)
    return numbers, zone, offset, int(found["f"].ljust(6, "0")) if "f" in found else 0


def strptime(string, format="%a %b %d %H:%M:%S %Y"):
    """A struct_time."""
    numbers, zone, offset, _ = _read(string, format)
    return time.struct_time(numbers + (zone, offset[0]))


def strptime_datetime(cls, string, format):
    """An instance of datetime or of a class derived from it."""
    numbers, zone, (seconds, microseconds), fraction = _read(string, format)
    arguments = numbers[:6] + (fraction,)
    if seconds is None:
        return cls(*arguments)
    offset = timedelta(seconds=seconds, microseconds=microseconds)
    return cls(*arguments, timezone(offset, zone) if zone else timezone(offset))
