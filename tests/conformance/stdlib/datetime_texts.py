# datetime: ISO 8601, strftime and strptime; time.strptime and get_clock_info.
import time as clocks
from datetime import datetime, time, timedelta, timezone

for text in ("2020-01-02", "2020-01-02T03:04:05.678+01:00", "2020-01-02 03", "20200102T030405Z", "2020-W01-4T10",
             "2020-01-02T03:04:05-00:00:01", "2020-01-02T03:04:05,123456789", "2020-01-02T25", "x", "2020-01-02T"):
    try:
        print(text, repr(datetime.fromisoformat(text)))
    except ValueError as error:
        print(error)
for text in ("10:20:30.5", "T10", "102030", "10:20+05:30", "10:20Z", "25:00", "abc", "10:2"):
    try:
        print(text, repr(time.fromisoformat(text)))
    except ValueError as error:
        print(error)
moment = datetime(2020, 1, 2, 3, 4, 5, 6789, timezone(timedelta(hours=5, minutes=30)))
for timespec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    print(moment.isoformat(" ", timespec), moment.time().isoformat(timespec))
print(moment.strftime("%H:%M:%S.%f %z %:z %Z %p %I|%%"), moment.ctime(), f"{moment:%y}", time(1, 2, 3).strftime("%H %Y"))
for text, form in (("2020-01-02", "%Y-%m-%d"), ("2020-01-02 +0530", "%Y-%m-%d %z"), ("2020-060", "%Y-%j"),
                   ("02/Jan/20 11:12:13.5 PM", "%d/%b/%y %I:%M:%S.%f %p"), ("2020 01 1", "%Y %U %w"),
                   ("2020-W05-3", "%G-W%V-%u"), ("Thu January 69", "%a %B %y"), ("12 am  UTC", "%I %p %Z"),
                   ("x", "%Y"), ("2020 x", "%Y"), ("2020", "%Q"), ("2020", "%"), ("29 Feb", "%d %b"), ("5", "%V"),
                   (1, "a")):
    try:
        print(repr(datetime.strptime(text, form)))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(clocks.strptime("2020-01-02 10:11", "%Y-%m-%d %H:%M"), clocks.strptime("Thu Jan  2 03:04:05 2020").tm_sec)
print(clocks.get_clock_info("monotonic"), clocks.get_clock_info("time").adjustable)
for attempt in (lambda: clocks.get_clock_info("x"), lambda: clocks.strptime("x", "%d"),
                lambda: moment.isoformat(timespec="foo"), lambda: moment.isoformat("ab")):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(error)
