# datetime.timedelta: units, rounding, arithmetic, texts and refusals.
import copy
from datetime import timedelta

print(repr(timedelta(1, 2, 3, 4, 5, 6, 7)), repr(timedelta(days=1.5, hours=0.1)), repr(timedelta(0, 0, 5)))
print([repr(timedelta(microseconds=number)) for number in (0.5, 1.5, 2.5, -0.5, -1.5)], timedelta(seconds=5e-7))
day = timedelta(1)
print(-day, +day, abs(timedelta(-1)), day * 1.5, 2 * day, day / 3, day // 2, day / timedelta(hours=7))
print(divmod(day, timedelta(hours=7)), day % timedelta(hours=7), timedelta(7) // timedelta(2), timedelta(5) - day)
print(timedelta(microseconds=1) * 0.5, timedelta(microseconds=3) / 2, timedelta(microseconds=3) / 2.0)
print(timedelta(-1, 1, 1), timedelta(5, 3661, 100), timedelta(1).total_seconds(), timedelta(microseconds=-1))
print(timedelta.min, timedelta.max, timedelta.resolution, bool(timedelta()), day.days, day.seconds, day.microseconds)
print(day == timedelta(hours=24), hash(day) == hash(timedelta(hours=24)), day < timedelta(2), day == 1, day != 1)
print(copy.copy(day) == day, copy.deepcopy(timedelta(1, 2, 3)), timedelta(1, 2, 3).__reduce__()[1])
print(sum([day, timedelta(2)], timedelta()), sorted([timedelta(2), day]), max(day, timedelta(hours=25)))
for attempt in (lambda: timedelta("a"), lambda: timedelta(days=10**9), lambda: timedelta.max + day,
                lambda: -timedelta.max, lambda: day / 0, lambda: day // timedelta(0), lambda: day + 1,
                lambda: day < 1, lambda: day * "a", lambda: day / "a", lambda: day.days.x):
    try:
        print(attempt())
    except (TypeError, OverflowError, ZeroDivisionError, AttributeError) as error:
        print(type(error).__name__, error)
