# datetime.date: making, calendars, texts, arithmetic and refusals.
import copy
from datetime import date, datetime, timedelta

day = date(2020, 1, 2)
print(repr(day), day, day.ctime(), day.isocalendar(), tuple(day.isocalendar()), day.isocalendar().week)
print(day.weekday(), day.isoweekday(), day.toordinal(), day.timetuple())
print(day.strftime("%Y-%m-%d %j %a %A %b %U %W %f %z|%%"), format(day), f"{day:%d/%m}", day.replace(2021, day=3))
print(date.fromordinal(737425), date.fromisocalendar(2020, 53, 7), date.fromtimestamp(200000).year)
for text in ("2020-01-02", "20200102", "2020-W01-4", "2020W014", "2020W01"):
    print(text, date.fromisoformat(text))
print(day + timedelta(60), timedelta(1) + day, day - timedelta(2), date(2020, 3, 1) - day, date.min, date.max)
print([date(year, 12, 31).isocalendar()[:2] for year in range(2015, 2022)], date(2000, 2, 29).toordinal())
print(day < date(2021, 1, 1), day == date(2020, 1, 2), day == "a", day == datetime(2020, 1, 2), {day: 1}[date(2020, 1, 2)])
print(copy.copy(day), copy.deepcopy(day), day.__reduce__(), isinstance(datetime.max, date), date.resolution)


class Holiday(date):
    pass


print(repr(Holiday(2020, 1, 2) + timedelta(1)), repr(Holiday.fromisoformat("2020-01-02")), Holiday.today().__class__)
for attempt in (lambda: date(2020, 1, 32), lambda: date(0, 1, 1), lambda: date(2020, 13, 1), lambda: date("a", 1, 1),
                lambda: date(2020), lambda: date(), lambda: date(2020, 1, 31).replace(month=2), lambda: day + 1,
                lambda: day < "a", lambda: day < datetime.max, lambda: date.max + timedelta(1),
                lambda: date.fromordinal(0), lambda: date.fromisocalendar(2021, 53, 1),
                lambda: date.fromisocalendar(2020, 1, 8), lambda: date.fromisoformat("2020-1-1"),
                lambda: date.fromisoformat(""), lambda: date.fromisoformat(1), lambda: day.nothing):
    try:
        print(attempt())
    except (TypeError, ValueError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
match day:
    case date(year=year, month=month):
        print(year, month)
