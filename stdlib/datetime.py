"""Dates, times of day, moments, durations and time zones."""

import math as _math
import time as _time

import _datetime_parts as _parts
from _abc import name_in_errors as _name_in_errors
from _datetime_parts import MAXYEAR, MINYEAR, UTC, timedelta, timezone, tzinfo
from _datetime_parts import date_of as _date_of, duration as _duration, ordinal_of as _ordinal_of

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SHOWN = tuple(f"{number:02d}" for number in range(256))  # of a byte, for the states of copies are not checked
_missing = object()
_new = object.__new__


def _require(**arguments):
    for position, (name, value) in enumerate(arguments.items(), 1):
        if value is _missing:
            raise TypeError(f"function missing required argument {name!r} (pos {position})")


def _check_text(text):
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")
    return ValueError(f"Invalid isoformat string: {text!r}")


def _strftime(value, format, timetuple):
    """strftime() with what the C library does not know: %f, %z, %:z, %Z, years before 1000."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    if "%z" not in format and "%Z" not in format and "%f" not in format and "%:" not in format:
        return _time.strftime(format, timetuple)
    pieces = []
    at = 0
    while at < len(format):
        character = format[at]
        at += 1
        if character != "%" or at == len(format):
            pieces.append(character)
            continue
        letter = format[at]
        at += 1
        if letter == ":" and format[at:at + 1] == "z":
            at += 1
            pieces.append(_shown_offset(value, ":"))
        elif letter == "z":
            pieces.append(_shown_offset(value, ""))
        elif letter == "Z":
            name = value.tzname() if hasattr(value, "tzname") else None
            pieces.append((name or "").replace("%", "%%"))
        elif letter == "f":
            pieces.append(f"{getattr(value, 'microsecond', 0):06d}")
        else:
            pieces.append("%" + letter)
    return _time.strftime("".join(pieces), timetuple)


def _shown_offset(value, separator):
    return _parts.format_offset(value.utcoffset(), separator) if hasattr(value, "utcoffset") else ""


def _clock_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    text = f"{hour:02d}:{minute:02d}"
    if timespec == "minutes":
        return text
    text += f":{second:02d}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{text}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


class IsoCalendarDate(tuple):
    """A date as year, week and weekday."""

    def __new__(cls, year, week, weekday, /):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f"datetime.{type(self).__name__}(year={self[0]}, week={self[1]}, weekday={self[2]})"


def _day(cls, year, month, day):
    """A date of parts that are known to be right."""
    self = _new(cls)
    self._year = year
    self._month = month
    self._day = day
    self._hash = -1
    return self


class date:
    """A day of the Gregorian calendar, for ever extended into the past."""

    __slots__ = ("_year", "_month", "_day", "_hash")

    def __new__(cls, year=_missing, month=_missing, day=_missing):
        if not (type(day) is type(month) is type(year) is int and 0 < day <= 28 and 0 < month <= 12 and
                0 < year <= 9999):
            if month is _missing and isinstance(year, bytes) and len(year) == 4:
                return _day(cls, year[0] * 256 + year[1], year[2], year[3])  # from a copy's state
            if day is _missing:
                _require(year=year, month=month, day=day)
            year, month, day = _parts.check_date(year, month, day)
        return _day(cls, year, month, day)

    # ---- Other ways to make one

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local date of seconds since 1970."""
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*_time.localtime(_checked_timestamp(timestamp))[:3])

    @classmethod
    def today(cls):
        """The date of now."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """1 is the first of January of the year 1."""
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > 3652059:
            raise ValueError("year is out of range")
        return cls(*_date_of(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """From YYYY-MM-DD and the like."""
        if type(date_string) is str and len(date_string) == 10 and cls is date:
            if day := _parts.read_usual_date(date_string):
                return _day(cls, *day)
        error = _check_text(date_string)
        if len(date_string) not in (7, 8, 10):
            raise error
        return cls(*_parts.parse_iso_date(date_string, error))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """From a year, week and weekday of ISO 8601."""
        return cls(*_parts.date_of_iso(year, week, day))

    # ---- Parts and texts

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return f"{_parts._type_text(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        """YYYY-MM-DD."""
        year = self._year if self._year > 999 else f"{self._year:04d}"
        return f"{year}-{_SHOWN[self._month]}-{_SHOWN[self._day]}"

    __str__ = isoformat

    def ctime(self):
        """As 'Thu Jan  2 00:00:00 2020'."""
        return f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        """Laid out as told."""
        return _strftime(self, format, self.timetuple())

    def __format__(self, format_spec, /):
        if not isinstance(format_spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(format_spec).__name__}")
        return self.strftime(format_spec) if format_spec else str(self)

    def timetuple(self):
        """A struct_time."""
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  self._day_of_year(), -1))

    def _day_of_year(self):
        return _parts.days_before_month(self._year, self._month) + self._day

    def toordinal(self):
        """1 is the first of January of the year 1."""
        return _ordinal_of(self._year, self._month, self._day)

    def weekday(self):
        """0 is Monday."""
        return (_ordinal_of(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        """1 is Monday."""
        return _ordinal_of(self._year, self._month, self._day) % 7 or 7

    def isocalendar(self):
        """Year, week and weekday of ISO 8601."""
        year = self._year
        today = date.toordinal(self)
        monday = _parts.first_monday_of_iso_year(year)
        if today < monday:
            year -= 1
            monday = _parts.first_monday_of_iso_year(year)
        elif today >= _parts.first_monday_of_iso_year(year + 1):
            year += 1
            monday = _parts.first_monday_of_iso_year(year)
        week, day = divmod(today - monday, 7)
        return IsoCalendarDate(year, week + 1, day + 1)

    def replace(self, year=None, month=None, day=None):
        """The same with other parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    # ---- Comparing and arithmetic

    def _fields(self):
        return self._year, self._month, self._day

    def _is_like(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        if type(other) is not date and not self._is_like(other):
            return NotImplemented
        return (self._year, self._month, self._day) == (other._year, other._month, other._day)

    def __lt__(self, other):
        if type(other) is not date and not self._is_like(other):
            return NotImplemented
        return (self._year, self._month, self._day) < (other._year, other._month, other._day)

    def __le__(self, other):
        if type(other) is not date and not self._is_like(other):
            return NotImplemented
        return (self._year, self._month, self._day) <= (other._year, other._month, other._day)

    def __gt__(self, other):
        if type(other) is not date and not self._is_like(other):
            return NotImplemented
        return (self._year, self._month, self._day) > (other._year, other._month, other._day)

    def __ge__(self, other):
        if type(other) is not date and not self._is_like(other):
            return NotImplemented
        return (self._year, self._month, self._day) >= (other._year, other._month, other._day)

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash(self._fields())
        return self._hash

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = _ordinal_of(self._year, self._month, self._day) + other._days
        if not 0 < ordinal <= 3652059:
            raise OverflowError("date value out of range")
        cls = type(self)
        return _day(date, *_date_of(ordinal)) if cls is date else cls.fromordinal(ordinal)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if type(other) is not date and not self._is_like(other):
            return NotImplemented
        return _duration(_ordinal_of(self._year, self._month, self._day) -
                         _ordinal_of(other._year, other._month, other._day), 0, 0)

    def _state(self):
        return bytes((*divmod(self._year, 256), self._month, self._day))

    def __reduce__(self):
        return type(self), (self._state(),)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _checked_timestamp(timestamp):
    if isinstance(timestamp, float) and not -2**62 < timestamp < 2**62:
        if _math.isnan(timestamp):
            raise ValueError("cannot convert float NaN to integer")
        raise OverflowError("timestamp out of range for platform time_t")
    return timestamp


def _offset_at(moment):
    """How far local clocks are ahead of UTC, in seconds."""
    local = _time.localtime(moment)
    if local.tm_year < 1:
        raise ValueError(f"year {local.tm_year} is out of range")
    return local.tm_gmtoff


class _Clock:
    """What time and datetime have in common: copied into both, so that it is no base."""

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def utcoffset(self):
        """How far the zone is from UTC, or None."""
        return None if self._tzinfo is None else _parts.check_offset(
            self._tzinfo.utcoffset(self._for_zone()), "utcoffset")

    def dst(self):
        """What of it is summer time, or None."""
        return None if self._tzinfo is None else _parts.check_offset(self._tzinfo.dst(self._for_zone()), "dst")

    def tzname(self):
        """The name of the zone, or None."""
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self._for_zone())
        if name is not None and not isinstance(name, str):
            raise TypeError(f"tzinfo.tzname() must return None or a string, not {type(name).__name__!r}")
        return name

    def _set_clock(self, hour, minute, second, microsecond, tz, fold):
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tz
        self._fold = fold
        self._hash = -1

    def _clock_state(self):
        return (self._hour, self._minute, self._second, self._microsecond >> 16, self._microsecond >> 8 & 255,
                self._microsecond & 255)

    def _shown(self, parts):
        """The text of repr(), of its numbers."""
        text = f"{_parts._type_text(self)}({', '.join(map(str, parts))}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return f"{text}, fold=1)" if self._fold else text + ")"

    def _shown_clock(self):
        if self._microsecond:
            return self._hour, self._minute, self._second, self._microsecond
        return (self._hour, self._minute, self._second) if self._second else (self._hour, self._minute)


def _with_clock(cls):
    for name, value in vars(_Clock).items():
        if not name.startswith("__"):
            setattr(cls, name, value)
    return cls


@_with_clock
class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_hash", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, bytes) and len(hour) == 6:
            fold, tzinfo = hour[0] >> 7, minute or None
            clock = hour[0] & 127, hour[1], hour[2], hour[3] << 16 | hour[4] << 8 | hour[5]
        else:
            *clock, fold = _parts.check_time(hour, minute, second, microsecond, fold)
            _parts.check_zone(tzinfo)
        self = object.__new__(cls)
        self._set_clock(*clock, tzinfo, fold)
        return self

    def _for_zone(self):
        return None

    @classmethod
    def fromisoformat(cls, time_string, /):
        """From HH:MM:SS and the like."""
        error = _check_text(time_string)
        return cls(*_parts.parse_iso_time(time_string.removeprefix("T"), error))

    def __repr__(self):
        return self._shown(self._shown_clock())

    def isoformat(self, timespec="auto"):
        """HH:MM:SS[.ffffff] and the distance to UTC."""
        return _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec) + \
            _parts.format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """Laid out as told."""
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    __format__ = date.__format__

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The same with other parts."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _pair(self, other, is_equality=False):
        """What is compared of both; None: they cannot be equal."""
        if self._tzinfo is other._tzinfo:
            return self._microseconds(None), other._microseconds(None)
        own, others = self.utcoffset(), other.utcoffset()
        if (own is None) != (others is None):
            if is_equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._microseconds(own), other._microseconds(others)

    def _microseconds(self, offset):
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1_000_000 + self._microsecond
        return total if offset is None else total - offset._total()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        pair = self._pair(other, True)
        return pair is not None and pair[0] == pair[1]

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        own, others = self._pair(other)
        return own < others

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        own, others = self._pair(other)
        return own <= others

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        own, others = self._pair(other)
        return own > others

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        own, others = self._pair(other)
        return own >= others

    def __hash__(self):
        if self._hash == -1:
            plain = self.replace(fold=0) if self._fold else self
            self._hash = hash(self._microseconds(plain.utcoffset()))
        return self._hash

    def __reduce_ex__(self, protocol):
        hour, *rest = self._clock_state()
        if self._fold and protocol > 3:
            hour += 128
        state = bytes((hour, *rest))
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


def _moment(cls, year, month, day, hour, minute, second, microsecond, tzinfo, fold):
    """A datetime of parts that are known to be right."""
    self = _new(cls)
    self._year = year
    self._month = month
    self._day = day
    self._hour = hour
    self._minute = minute
    self._second = second
    self._microsecond = microsecond
    self._tzinfo = tzinfo
    self._fold = fold
    self._hash = -1
    return self


@_with_clock
class datetime(date):
    """A date and a time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_missing, month=_missing, day=_missing, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
        if isinstance(year, bytes) and len(year) == 10:
            self = _day(cls, year[0] * 256 + year[1], year[2] & 127, year[3])
            tz = None if month is _missing else month
            self._set_clock(*year[4:7], year[7] << 16 | year[8] << 8 | year[9], tz, year[2] >> 7)
            return self
        if day is _missing:
            _require(year=year, month=month, day=day)
        year, month, day = _parts.check_date(year, month, day)
        hour, minute, second, microsecond, fold = _parts.check_time(hour, minute, second, microsecond, fold)
        if tzinfo is not None:
            _parts.check_zone(tzinfo)
        return _moment(cls, year, month, day, hour, minute, second, microsecond, tzinfo, fold)

    def _for_zone(self):
        return self

    # ---- Other ways to make one

    @classmethod
    def _from_timestamp(cls, timestamp, is_utc, tz):
        if isinstance(timestamp, float):
            _checked_timestamp(timestamp)
            fraction, whole = _math.modf(timestamp)
            microsecond = round(fraction * 1e6)
            whole = int(whole)
            if microsecond >= 1000000:
                whole += 1
                microsecond -= 1000000
            elif microsecond < 0:
                whole -= 1
                microsecond += 1000000
        else:
            if timestamp is None:
                raise TypeError("'NoneType' object cannot be interpreted as an integer")
            whole, microsecond = timestamp, 0
        shown = (_time.gmtime if is_utc else _time.localtime)(whole)
        year, month, day, hour, minute, second = shown[:6]
        fold = 0
        if not is_utc and (set_back := _offset_at(whole - 86_400) - shown.tm_gmtoff) > 0:
            fold = int(_offset_at(whole - set_back) - shown.tm_gmtoff == set_back)  # shown for the second time
        return cls(year, month, day, hour, minute, min(second, 59), microsecond, tz, fold=fold)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of seconds since 1970: in the zone, or local time."""
        _parts.check_zone(tz)
        made = cls._from_timestamp(timestamp, tz is not None, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The moment in UTC, without a zone."""
        import warnings
        warnings.warn("datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future "
                      "version. Use timezone-aware objects to represent datetimes in UTC: "
                      "datetime.datetime.fromtimestamp(timestamp, datetime.UTC).", DeprecationWarning, stacklevel=2)
        return cls._from_timestamp(timestamp, True, None)

    @classmethod
    def now(cls, tz=None):
        """This moment."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """This moment in UTC, without a zone."""
        import warnings
        warnings.warn("datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use "
                      "timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).",
                      DeprecationWarning, stacklevel=2)
        return cls._from_timestamp(_time.time(), True, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """Of a date and a time of day."""
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_of_day):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """From YYYY-MM-DDTHH:MM:SS and the like."""
        if type(date_string) is str and len(date_string) == 19 and cls is datetime:
            day = _parts.read_usual_date(date_string)
            clock = _parts.read_usual_clock(date_string)
            if day and clock:
                return _moment(cls, *day, *clock, 0, None, 0)
        error = _check_text(date_string)
        if len(date_string) < 7:
            raise error
        end = cls._end_of_date(date_string)
        day = _parts.parse_iso_date(date_string[:end], error)
        rest = date_string[end + 1:]
        if not rest:
            if len(date_string) > end:
                raise error
            return cls(*day)
        return cls(*day, *_parts.parse_iso_time(rest, error))

    @staticmethod
    def _end_of_date(text):
        """Where the date ends: what separates it from the time may be any character."""
        has_dashes = text[4:5] == "-"
        if text[4 + has_dashes:5 + has_dashes] != "W":
            return 8 + 2 * has_dashes
        if has_dashes:  # a number behind a dash is rather an hour than a weekday and what separates it
            return 10 if text[8:9] == "-" and not text[10:11].isdecimal() else 8
        digits = len(text) - len(text[7:].lstrip("0123456789")) - 7
        return 7 + digits if digits < 2 else 8 - digits % 2

    @classmethod
    def strptime(cls, date_string, format, /):
        """From a text laid out as told."""
        from _strptime import strptime_datetime
        return strptime_datetime(cls, date_string, format)

    # ---- Parts and texts

    def date(self):
        """The day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """The time of day, without zone."""
        return _time_of_day(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day."""
        return _time_of_day(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def __repr__(self):
        return self._shown((self._year, self._month, self._day, *self._shown_clock()))

    def isoformat(self, sep="T", timespec="auto"):
        """YYYY-MM-DDTHH:MM:SS[.ffffff] and the distance to UTC."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}")
        if timespec == "auto" and self._tzinfo is None:
            year = self._year if self._year > 999 else f"{self._year:04d}"
            text = f"{year}-{_SHOWN[self._month]}-{_SHOWN[self._day]}{sep}{_SHOWN[self._hour]}:" \
                   f"{_SHOWN[self._minute]}:{_SHOWN[self._second]}"
            return f"{text}.{self._microsecond:06d}" if self._microsecond else text
        return _date.isoformat(self) + sep + \
            _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec) + \
            _parts.format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        """As 'Thu Jan  2 03:04:05 2020'."""
        return f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month]} {self._day:2d} {self._hour:02d}:" \
               f"{self._minute:02d}:{self._second:02d} {self._year:04d}"

    def _struct(self, is_summer):
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), self._day_of_year(), is_summer))

    def strftime(self, format):
        """Laid out as told."""
        if self._tzinfo is not None:
            return _strftime(self, format, self.timetuple())
        days = _ordinal_of(self._year, self._month, self._day)
        return _strftime(self, format, (self._year, self._month, self._day, self._hour, self._minute, self._second,
                                        (days + 6) % 7, days - _parts.days_before_year(self._year), -1))

    def timetuple(self):
        """A struct_time."""
        summer = self.dst()
        return self._struct(-1 if summer is None else int(bool(summer)))

    def utctimetuple(self):
        """A struct_time in UTC."""
        offset = self.utcoffset()
        return (self - offset if offset else self)._struct(0)

    def _local_seconds(self):
        """Whole seconds since 1970, the fields being local time.

        The local clocks change at most once in two days. Where they are set back, both moments of an hour have the
        same fields, and the fold says which one is meant; where they are set forward, no moment of an hour has them.
        """
        shown = (self._microseconds() - _EPOCH._microseconds()) // 1_000_000
        moments = [shown - _offset_at(shown - 86_400), shown - _offset_at(shown + 86_400)]
        if moments[0] != moments[1]:
            moments = [moment for moment in moments if moment + _offset_at(moment) == shown] or moments
        return moments[-1 if self._fold else 0]

    def timestamp(self):
        """Seconds since 1970."""
        if self._tzinfo is None:
            return self._local_seconds() + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        """The same with other parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _local_zone(self):
        if self._tzinfo is not None:
            seconds = (self - _EPOCH) // timedelta(seconds=1)
        else:
            seconds = self._local_seconds()
            other = self.replace(fold=not self._fold)._local_seconds()
            if other > seconds if self._fold else other < seconds:
                seconds = other  # clocks have never shown this: the distance is that on the other side of the gap
        local = _time.localtime(seconds)
        return timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)

    def astimezone(self, tz=None):
        """The same moment in another zone."""
        if tz is not None:
            _parts.check_zone(tz)
        own = self._tzinfo
        offset = None if own is None else self.utcoffset()
        if offset is None:
            own = self._local_zone()
            offset = own.utcoffset(self)
        if tz is own:
            return self
        universal = (self.replace(tzinfo=None) - offset).replace(tzinfo=UTC)
        if tz is None:
            tz = universal._local_zone()
        return tz.fromutc(universal.replace(tzinfo=tz))

    # ---- Comparing and arithmetic

    def _microseconds(self):
        days = _ordinal_of(self._year, self._month, self._day)
        return days * 86_400_000_000 + self._clock()

    def _pair(self, other, what, is_equality=False):
        """What is compared of both; None: they cannot be equal."""
        if self._tzinfo is other._tzinfo:
            return self._microseconds(), other._microseconds()
        own, others = self.utcoffset(), other.utcoffset()
        if is_equality and (own != self._other_offset() or others != other._other_offset()):
            return None
        if (own is None) != (others is None):
            if is_equality:
                return None
            raise TypeError(f"can't {what} offset-naive and offset-aware datetimes")
        if own is None:
            return self._microseconds(), other._microseconds()
        return self._microseconds() - own._total(), other._microseconds() - others._total()

    def _other_offset(self):
        """How far the zone would be from UTC with the other fold: different when clocks are being changed."""
        return self.replace(fold=not self._fold).utcoffset()

    def _clock(self):
        """The microseconds since midnight."""
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1_000_000 + self._microsecond

    # Moments without zones compare by their fields.

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is None is other._tzinfo:
            if self._year != other._year or self._month != other._month or self._day != other._day:
                return (self._year, self._month, self._day) == (other._year, other._month, other._day)
            return self._clock() == other._clock()
        pair = self._pair(other, "compare", True)
        return pair is not None and pair[0] == pair[1]

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is None is other._tzinfo:
            if self._year != other._year or self._month != other._month or self._day != other._day:
                return (self._year, self._month, self._day) < (other._year, other._month, other._day)
            return self._clock() < other._clock()
        own, others = self._pair(other, "compare")
        return own < others

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is None is other._tzinfo:
            if self._year != other._year or self._month != other._month or self._day != other._day:
                return (self._year, self._month, self._day) <= (other._year, other._month, other._day)
            return self._clock() <= other._clock()
        own, others = self._pair(other, "compare")
        return own <= others

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is None is other._tzinfo:
            if self._year != other._year or self._month != other._month or self._day != other._day:
                return (self._year, self._month, self._day) > (other._year, other._month, other._day)
            return self._clock() > other._clock()
        own, others = self._pair(other, "compare")
        return own > others

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is None is other._tzinfo:
            if self._year != other._year or self._month != other._month or self._day != other._day:
                return (self._year, self._month, self._day) >= (other._year, other._month, other._day)
            return self._clock() >= other._clock()
        own, others = self._pair(other, "compare")
        return own >= others

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            self._hash = hash(self._microseconds() - (0 if offset is None else offset._total()))
        return self._hash

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        microsecond = self._microsecond + other._microseconds
        seconds = self._hour * 3600 + self._minute * 60 + self._second + other._seconds
        if microsecond >= 1_000_000:
            microsecond -= 1_000_000
            seconds += 1
        days = other._days + seconds // 86400
        seconds %= 86400
        year, month, day = self._year, self._month, self._day + days
        if not 0 < day <= 28:
            ordinal = _ordinal_of(year, month, day)
            if not 0 < ordinal <= 3652059:
                raise OverflowError("date value out of range")
            year, month, day = _date_of(ordinal)
        hour = seconds // 3600
        minute = seconds // 60 - hour * 60
        cls = type(self)
        if cls is datetime:
            return _moment(cls, year, month, day, hour, minute, seconds % 60, microsecond, self._tzinfo, 0)
        return cls(year, month, day, hour, minute, seconds % 60, microsecond, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return _duration(_ordinal_of(self._year, self._month, self._day) -
                             _ordinal_of(other._year, other._month, other._day),
                             (self._hour - other._hour) * 3600 + (self._minute - other._minute) * 60 +
                             self._second - other._second, self._microsecond - other._microsecond)
        own, others = self._pair(other, "subtract")
        return timedelta._of(own - others)

    def __reduce_ex__(self, protocol):
        year, rest, month, day = self._state()
        if self._fold and protocol > 3:
            month += 128
        state = bytes((year, rest, month, day, *self._clock_state()))
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


# Some methods have parameters and names like the classes.
_date = date
_time_of_day = time
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
for _class in (date, time, datetime, IsoCalendarDate, timedelta, timezone, tzinfo):
    _name_in_errors(_class, f"datetime.{_class.__name__}")
del _class
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
