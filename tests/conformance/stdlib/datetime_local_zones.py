# Local time where clocks are set back and forward: folds, gaps, and the names that time.tzset() finds.
import os
import time
from datetime import datetime, timedelta, timezone, tzinfo


def set_zone(name):
    os.environ["TZ"] = name
    time.tzset()
    print(name, time.tzname, time.timezone, time.altzone, time.daylight)


for name in "Asia/Tokyo", "Australia/Sydney", "Europe/Dublin", "Asia/Kolkata", "UTC0", "EST5EDT,M3.2.0,M11.1.0":
    set_zone(name)
for moment in datetime(2012, 11, 4, 1, 30), datetime(2012, 3, 11, 2, 30), datetime(2012, 7, 4, 12, 0, 0, 500000):
    for fold in 0, 1:
        moment = moment.replace(fold=fold)
        seconds = moment.timestamp()
        again = datetime.fromtimestamp(seconds)
        print(seconds, moment.astimezone(), moment.astimezone(timezone.utc), again, again.fold)
print(datetime(2012, 11, 4, 5, 30, tzinfo=timezone.utc).astimezone().tzinfo)
for extreme in datetime.min, datetime.max:
    try:
        print(extreme.timestamp())
    except ValueError as error:
        print(error)


class Folding(tzinfo):
    def utcoffset(self, moment):
        return timedelta(hours=1 + moment.fold)


class Silent(tzinfo):
    def utcoffset(self, moment):
        raise KeyError("asked")


aware = datetime(2020, 1, 1, 12, tzinfo=Folding())
other = datetime(2020, 1, 1, 11, tzinfo=timezone.utc)
print(aware == other, aware != other, aware <= other, aware - other, aware == aware.replace(fold=1))
silent = Silent()
print(aware.replace(tzinfo=silent) == aware.replace(tzinfo=silent))
print(aware.replace(tzinfo=silent).timetz() < aware.replace(tzinfo=silent, hour=13).timetz())
