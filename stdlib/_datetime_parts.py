"""What dates and times are made of: the calendar, durations and time zones. Import them from datetime."""

from _operator import index as _index

MINYEAR = 1
MAXYEAR = 9999
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MICROSECONDS_OF_DAY = 86_400_000_000
_new = object.__new__


# ---- The calendar

def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else _DAYS_IN[month]


def days_before_year(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400


def days_before_month(year, month):
    return _DAYS_BEFORE[month] + (month > 2 and is_leap(year))


def ordinal_of(year, month, day):
    """1 is the first of January of the year 1."""
    last = year if month > 2 else year - 1  # whose 29th of February has been, if there was one
    return (year - 1) * 365 + last // 4 - last // 100 + last // 400 + _DAYS_BEFORE[month] + day


def date_of(ordinal):
    """(year, month, day).

    The years are taken to begin in March, so that the leap day is the last one of a year, a century and four centuries;
    the months from March on have 153 days in five (Neri and Schneider, Euclidean affine functions, 2022).
    """
    quarters = 4 * ordinal + 1223  # of days since the first of March of the year 0, and three
    century = quarters // 146097
    quarters = quarters % 146097 | 3
    year = quarters // 1461
    fifths = quarters % 1461 // 4 * 5 + 461
    month = fifths // 153
    day = fifths % 153 // 5 + 1
    if month > 12:
        return century * 100 + year + 1, month - 12, day
    return century * 100 + year, month, day


def first_monday_of_iso_year(year):
    """The ordinal of the Monday that begins week 1, the one with the first Thursday."""
    first = ordinal_of(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def date_of_iso(year, week, day):
    """(year, month, day) of a day of a week."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        has_53 = week == 53 and (first_monday_of_iso_year(year + 1) - first_monday_of_iso_year(year)) // 7 == 53
        if not has_53:
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return date_of(first_monday_of_iso_year(year) + (week - 1) * 7 + day - 1)


def check_date(year, month, day):
    if type(year) is not int or type(month) is not int or type(day) is not int:
        year = _index(year)
        month = _index(month)
        day = _index(day)
    elif 0 < day <= 28 and 0 < month <= 12 and 0 < year <= 9999:
        return year, month, day
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def check_time(hour, minute, second, microsecond, fold):
    hour = _index(hour)
    minute = _index(minute)
    second = _index(second)
    microsecond = _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}")


# ---- Durations

def _half_even(numerator, denominator):
    quotient, rest = divmod(numerator, denominator)
    if denominator < 0:
        rest, denominator = -rest, -denominator
    if 2 * rest > denominator or 2 * rest == denominator and quotient % 2:
        quotient += 1
    return quotient


_UNITS = {"days": _MICROSECONDS_OF_DAY, "seconds": 1_000_000, "microseconds": 1, "milliseconds": 1000,
          "minutes": 60_000_000, "hours": 3_600_000_000, "weeks": 7 * _MICROSECONDS_OF_DAY}


class timedelta:
    """A duration: days, seconds and microseconds; the last two are never negative."""

    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is int and type(seconds) is int and type(microseconds) is int and type(milliseconds) is int and \
                type(minutes) is int and type(hours) is int and type(weeks) is int:
            return cls._of((((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds) * 1_000_000 +
                           milliseconds * 1000 + microseconds)
        whole = 0
        fraction = 0.0
        given = {"days": days, "seconds": seconds, "microseconds": microseconds, "milliseconds": milliseconds,
                 "minutes": minutes, "hours": hours, "weeks": weeks}
        for name, number in given.items():
            unit = _UNITS[name]
            if isinstance(number, int):
                whole += number * unit
            elif isinstance(number, float):
                part = int(number)
                whole += part * unit
                rest = (number - part) * unit
                whole += int(rest)
                fraction += rest - int(rest)
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(number).__name__}")
        if fraction:
            # A half goes to the even number of microseconds, all told.
            rounded = round(whole % 2 + fraction)
            whole += rounded - whole % 2
        return cls._of(whole)

    @classmethod
    def _of(cls, microseconds):
        days = microseconds // 86_400_000_000
        rest = microseconds - days * 86_400_000_000
        seconds = rest // 1_000_000
        return duration(days, seconds, rest - seconds * 1_000_000, cls)

    def _clock(self):
        """The microseconds of the last day."""
        return self._seconds * 1_000_000 + self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1_000_000 + self._microseconds

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def total_seconds(self):
        """The duration in seconds."""
        return self._total() / 10**6

    def __repr__(self):
        parts = [f"{name}={number}" for name, number in (("days", self._days), ("seconds", self._seconds),
                                                         ("microseconds", self._microseconds)) if number]
        return f"{_type_text(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return f"{text}.{self._microseconds:06d}" if self._microseconds else text

    def __add__(self, other):
        return duration(self._days + other._days, self._seconds + other._seconds,
                        self._microseconds + other._microseconds) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return duration(self._days - other._days, self._seconds - other._seconds,
                        self._microseconds - other._microseconds) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return duration(-self._days, -self._seconds, -self._microseconds)

    def __pos__(self):
        return duration(self._days, self._seconds, self._microseconds)

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_half_even(self._total() * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(_half_even(self._total(), other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_half_even(self._total() * denominator, numerator))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._total(), other._total())
        return quotient, timedelta._of(rest)

    def __eq__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if self._days != other._days:
            return self._days == other._days
        return self._clock() == other._clock()

    def __lt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if self._days != other._days:
            return self._days < other._days
        return self._clock() < other._clock()

    def __le__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if self._days != other._days:
            return self._days <= other._days
        return self._clock() <= other._clock()

    def __gt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if self._days != other._days:
            return self._days > other._days
        return self._clock() > other._clock()

    def __ge__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if self._days != other._days:
            return self._days >= other._days
        return self._clock() >= other._clock()

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._days, self._seconds, self._microseconds))
        return self._hash

    def __bool__(self):
        return bool(self._days or self._seconds or self._microseconds)

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def duration(days, seconds, microseconds, cls=timedelta):
    """A timedelta of parts that may be negative or too large by one unit of the next."""
    if not 0 <= microseconds < 1_000_000:
        seconds += -1 if microseconds < 0 else 1
        microseconds %= 1_000_000
    if not 0 <= seconds < 86400:
        days += -1 if seconds < 0 else 1
        seconds %= 86400
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = _new(cls)
    self._days = days
    self._seconds = seconds
    self._microseconds = microseconds
    self._hash = -1
    return self


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
_DAY = timedelta(1)


def _type_text(value):
    cls = type(value)
    return f"{cls.__module__}.{cls.__qualname__}" if cls.__module__ == "datetime" else cls.__qualname__


# ---- Time zones

def check_offset(offset, method):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{method}() must return None or timedelta, not {type(offset).__name__!r}")
    if not -_DAY < offset < _DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def format_offset(offset, separator=":"):
    """+HH:MM[:SS[.ffffff]], empty for None."""
    if offset is None:
        return ""
    sign = "+"
    if offset._days < 0:
        sign = "-"
        offset = -offset
    minutes, seconds = divmod(offset._seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or offset._microseconds:
        text += f"{separator}{seconds:02d}"
        if offset._microseconds:
            text += f".{offset._microseconds:06d}"
    return text


class tzinfo:
    """The base of time zones."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """The local time of a moment given in UTC."""
        from datetime import datetime
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        summer = dt.dst()
        if summer is None:
            raise ValueError("fromutc: non-None dst() result required")
        if delta := offset - summer:
            dt += delta
            summer = dt.dst()
            if summer is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + summer

    def __reduce__(self):
        arguments = getattr(self, "__getinitargs__", tuple)()
        return type(self), arguments, self.__getstate__()


_not_given = object()


class timezone(tzinfo):
    """A fixed distance to UTC."""

    __slots__ = ("_offset", "_name")

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __new__(cls, offset, name=_not_given):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is _not_given:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {'None' if name is None else type(name).__name__}")
        if not -_DAY < offset < _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        return cls._of(offset, name)

    @classmethod
    def _of(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"{_type_text(self)}({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    @staticmethod
    def _check(dt, method):
        from datetime import datetime
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        """The distance."""
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        """The name, UTC±HH:MM if none was given."""
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + format_offset(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        """None."""
        self._check(dt, "dst")
        return None

    def fromutc(self, dt):
        """The local time of a moment given in UTC."""
        from datetime import datetime
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return type(self), self.__getinitargs__()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


timezone.utc = UTC = timezone._of(timedelta(0))
timezone.min = timezone._of(-timedelta(hours=23, minutes=59))
timezone.max = timezone._of(timedelta(hours=23, minutes=59))


# ---- ISO 8601

def _number(text, error):
    if not (text.isascii() and text.isdigit()):
        raise error
    return int(text)


_ONES = {digit: int(digit) for digit in "0123456789"}
_TENS = {digit: int(digit) * 10 for digit in "0123456789"}


def read_usual_date(text):
    """(year, month, day) of the first ten characters, YYYY-MM-DD with a day that any month has; else None."""
    if text[4] == "-" == text[7]:
        try:
            year = (_TENS[text[0]] + _ONES[text[1]]) * 100 + _TENS[text[2]] + _ONES[text[3]]
            month = _TENS[text[5]] + _ONES[text[6]]
            day = _TENS[text[8]] + _ONES[text[9]]
        except KeyError:
            return None
        if 0 < day <= 28 and 0 < month <= 12 and year:
            return year, month, day
    return None


def read_usual_clock(text):
    """(hour, minute, second) of the nine characters behind the tenth, ?HH:MM:SS; None if something is wrong."""
    if text[13] == ":" == text[16]:
        try:
            hour = _TENS[text[11]] + _ONES[text[12]]
            minute = _TENS[text[14]] + _ONES[text[15]]
            second = _TENS[text[17]] + _ONES[text[18]]
        except KeyError:
            return None
        if hour < 24 and minute < 60 and second < 60:
            return hour, minute, second
    return None


def parse_iso_date(text, error):
    """(year, month, day) of YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D] or YYYYWww[D]."""
    year = _number(text[:4], error)
    has_dashes = text[4:5] == "-"
    rest = text[4 + has_dashes:]
    if rest.startswith("W"):
        week = _number(rest[1:3], error)
        day = rest[3:]
        if day:
            if (day[0] == "-") != has_dashes or len(day) != 1 + has_dashes:
                raise error
            day = _number(day[has_dashes:], error)
        else:
            day = 1
        if len(rest) < 3:
            raise error
        return date_of_iso(year, week, day)
    if len(rest) != 4 + has_dashes or has_dashes and rest[2] != "-":
        raise error
    return year, _number(rest[:2], error), _number(rest[2 + has_dashes:], error)


def _parse_clock(text, error):
    """[hour, minute, second, microsecond] of HH[:MM[:SS[.f…]]], with or without colons."""
    found = [0, 0, 0, 0]
    has_colons = text[2:3] == ":"
    at = 0
    for part in range(3):
        if len(text) - at < 2:
            raise error
        found[part] = _number(text[at:at + 2], error)
        at += 2
        following = text[at:at + 1]
        if not following or part == 2:
            break
        if has_colons:
            if following != ":":
                raise error
            at += 1
        elif following in ".,":
            raise error
    if at < len(text):
        digits = text[at + 1:]
        if text[at] not in ".," or not digits:
            raise error
        _number(digits, error)
        found[3] = int(digits[:6].ljust(6, "0"))
    return found


def parse_iso_time(text, error):
    """(hour, minute, second, microsecond, zone)."""
    if len(text) < 2:
        raise error
    at = max(text.find("+"), text.find("-"), text.find("Z"))
    clock = text if at < 0 else text[:at]
    zone = None
    if at >= 0:
        offset = text[at + 1:]
        if text[at] == "Z":
            if offset:
                raise error
            zone = UTC
        else:
            if len(offset) in (0, 1, 3):
                raise error
            hours, minutes, seconds, microseconds = _parse_clock(offset, error)
            delta = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
            zone = timezone(-delta if text[at] == "-" else delta)
    return *_parse_clock(clock, error), zone


for _class in (timedelta, tzinfo, timezone):
    _class.__module__ = "datetime"
del _class
