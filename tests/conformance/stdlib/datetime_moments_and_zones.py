# datetime.datetime and time with time zones: arithmetic, comparing, conversion and refusals.
import copy
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

moment = datetime(2020, 1, 2, 3, 4, 5, 6)
aware = moment.replace(tzinfo=UTC)
east = timezone(timedelta(hours=2))
print(repr(moment), repr(aware), repr(datetime(2020, 1, 2, fold=1)), moment, aware)
print(aware.astimezone(east), aware == aware.astimezone(east), aware - datetime(2020, 1, 1, tzinfo=east))
print(moment + timedelta(hours=25, microseconds=1), datetime(2020, 3, 1) - timedelta(1), moment - datetime(2019, 1, 1))
print(moment.date(), moment.time(), aware.timetz(), datetime.combine(date(2020, 1, 2), time(3, 4), east))
print(aware.timestamp(), datetime.fromtimestamp(1.5, UTC), datetime.fromtimestamp(0, east), aware.utctimetuple())
print(hash(aware) == hash(aware.astimezone(east)), moment == aware, moment < datetime.max, sorted([aware, aware]))
print(repr(east), east, timezone(timedelta(hours=-5, minutes=-30)), repr(timezone(timedelta(0), "Z")), timezone.utc)
print(east.utcoffset(None), east.tzname(None), timezone(timedelta(0)) is UTC, timezone.min, timezone.max)
print(repr(time(1, 2)), repr(time(1, 2, 3, 4, UTC, fold=1)), time(1, tzinfo=UTC) == time(3, tzinfo=east), time.max)
print(time(1, 2).replace(minute=5), time(1, tzinfo=east).utcoffset(), time(1).tzname(), bool(time(0)), time(1) < time(2))
print(copy.copy(aware) == aware, copy.deepcopy(moment), aware.__reduce__()[1], time(1).__reduce__()[1], datetime.__mro__)


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=int(dt is not None and dt.month >= 7))

    def tzname(self, dt):
        return "summer" if self.dst(dt) else "winter"


class Wrong(tzinfo):
    def utcoffset(self, dt):
        return 3

    def dst(self, dt):
        return timedelta(2)

    def tzname(self, dt):
        return 5


winter, summer = datetime(2020, 1, 1, tzinfo=Summer()), datetime(2020, 8, 1, tzinfo=Summer())
print(winter, summer, summer.dst(), summer - winter, summer.astimezone(UTC), aware.astimezone(Summer()).tzname())
wrong = datetime(2020, 1, 1, tzinfo=Wrong())
for attempt in (wrong.utcoffset, wrong.dst, wrong.tzname, lambda: moment < aware, lambda: moment - aware,
                lambda: moment - 1, lambda: time(24), lambda: datetime(2020, 1, 1, tzinfo=1), lambda: time(fold=2),
                lambda: timezone(timedelta(1)), lambda: timezone(1), lambda: UTC.fromutc(moment),
                lambda: tzinfo().utcoffset(None), lambda: moment.astimezone(1), lambda: datetime.combine(1, 2)):
    try:
        print(attempt())
    except (TypeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)
