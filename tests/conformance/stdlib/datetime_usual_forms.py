# What the usual forms of texts, days and differences share with the unusual ones: refusals, subclasses, borders.
from datetime import date, datetime, timedelta


def attempt(action):
    try:
        return repr(action())
    except (TypeError, ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


class Day(date):
    def toordinal(self):
        return 5


class Moment(datetime):
    pass


class Text(str):
    pass


for text in ("2020-01-02T03:04:05", "2020-01-02 03:04:05", "2020-01-31T03:04:05", "2020-02-30T03:04:05",
             "0000-01-02T03:04:05", "2020-13-02T03:04:05", "2020-01-00T03:04:05", "2020-01-02T24:04:05",
             "2020-01-02T23:60:05", "2020-01-02T23:04:60", "20a0-01-02T03:04:05", "2020-01-02T03:04:0a",
             "\uff12020-01-02T03:04:05", "2020-01-02T03:04:0\uff15", "2020/01-02T03:04:05", "2020-01-02T03-04:05",
             "2020-01-02T03:04+05", "2020-W01-4T03:04:05", "0999-12-28\ud80003:04:05", "2020-01-02", "2020-01-30",
             "2020-02-30", "2020-1-002", "0000-01-01", "+020-01-02", "2020-W01-1", "2020-01 02", " 020-01-02"):
    for cls in date, Day, datetime, Moment:
        print(attempt(lambda: cls.fromisoformat(text)))
    print(attempt(lambda: datetime.fromisoformat(Text(text))))

for arguments in ((True, True, True), (2020, 2, 29), (2019, 2, 29), (2020, 13, 1), (10000, 1, 1), (2020, 1.0, 1),
                  (2020, 1), (), (2020, 1, None), (b"\x07\xe4\x01\x02",), (0, 1, 1), (-1, 1, 1),
                  (2020, 0, 1), (2020, 1, 0), (2020, 1, 32)):
    print(attempt(lambda: date(*arguments)), attempt(lambda: Day(*arguments)))

days = [date.min, date(1, 2, 28), date(999, 12, 31), date(1000, 1, 1), date(1900, 2, 28), date(2000, 2, 29),
        date(2019, 3, 1), Day(2020, 2, 29), date(2100, 2, 28), date.max]
for day in days:
    print(day, day.weekday(), day.isoweekday(), [(day - other).days for other in days], type(day - timedelta(0)))
    print([attempt(lambda: (day + timedelta(step)).isoformat()) for step in (-366, -31, -1, 0, 1, 29, 365)])

moments = [datetime.min, datetime(2020, 2, 29, 23, 59, 59, 999999), Moment(2020, 3, 1), datetime.max]
for moment in moments:
    print(moment, [str(moment - other) for other in moments], repr(moment - moments[1]))

durations = [timedelta.min, timedelta(-1), timedelta(0), timedelta(microseconds=1), timedelta(0, 86399, 999999),
             timedelta.max]
for one in durations:
    print(attempt(lambda: -one), attempt(lambda: +one))
    print([attempt(lambda: one + other) for other in durations])
    print([attempt(lambda: one - other) for other in durations])
