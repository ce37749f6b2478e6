# Calendars as texts, HTML and lists.
import calendar


def tried(function, *args):
    try:
        return function(*args)
    except ValueError as error:
        return f"{type(error).__name__}: {error}"


print(calendar.month(2024, 2))
print(calendar.TextCalendar(6).formatyear(2024, 3, 1, 4, 4))
print(calendar.HTMLCalendar().formatmonth(2024, 5))
print(calendar.HTMLCalendar(6).formatyear(2024)[:300])
print(calendar.monthrange(2024, 2), tried(calendar.monthrange, 2024, 13), calendar.weekday(2024, 1, 1))
print(calendar.isleap(1900), calendar.leapdays(1900, 2001), calendar.monthcalendar(2024, 9), calendar.weekheader(3))
print(tried(calendar.setfirstweekday, 7), calendar.firstweekday(), calendar.month_name[:3], list(calendar.day_abbr))
print(calendar.timegm((2001, 2, 3, 4, 5, 6)), repr(calendar.JANUARY), repr(calendar.Day.MONDAY), calendar.MONDAY)
weeks = calendar.Calendar(3)
print(list(weeks.iterweekdays()), list(weeks.itermonthdays4(2024, 12))[-3:], list(weeks.itermonthdays2(2024, 1))[:8])
print(weeks.monthdatescalendar(2024, 2)[0][:2], weeks.yeardayscalendar(2024, 4)[0][0])
weeks.setfirstweekday(9)
print(weeks.getfirstweekday(), weeks.firstweekday)
calendar.setfirstweekday(6)
calendar.prmonth(2020, 1, 4, 2)
