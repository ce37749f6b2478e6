# What the classes of datetime do not take, days of a month without a year, and weeks run into times.
import time
import warnings
from datetime import date, datetime, timedelta, timezone

for call in (lambda: timezone(timedelta(0), None), lambda: timezone(timedelta(0), 3),
             lambda: type("Zone", (timezone,), {}), lambda: date.fromtimestamp(None),
             lambda: datetime.fromtimestamp(None), lambda: timezone(timedelta(0), "x"), lambda: timezone(timedelta(0))):
    try:
        print(repr(call()))
    except TypeError as error:
        print(error)
for text in ("2022W52520", "2022W527520", "2026W01516", "2025W014503", "2022-W52-5-20", "2022-W52-20", "2022-W52T20",
             "2022W52T20", "2022W525T20", "2022W52", "2022W527", "2022-W52-7", "2022-W52-1x10", "20220101x10",
             "2022-W52-"):
    try:
        print(text, datetime.fromisoformat(text))
    except ValueError as error:
        print(error)
for call in (lambda: datetime.strptime("Mar 5", "%b %d"), lambda: datetime.strptime("Mar 5", "%b %d"),
             lambda: datetime.strptime("5 3 20", "%d %m %y"), lambda: time.strptime("5", "%d"),
             lambda: time.strptime("02/03/04", "%x")):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(call())
    for warning in caught:
        print(warning.category.__name__, warning.message, warning.filename == __file__)
