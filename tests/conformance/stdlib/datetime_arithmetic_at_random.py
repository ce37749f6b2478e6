# Sums, differences, orders and texts of random moments and durations, and every seventh day there is.
import datetime
import hashlib
import random

random.seed(3)
digest = hashlib.md5()
for ordinal in range(1, 3652060, 7):
    day = datetime.date.fromordinal(ordinal)
    assert day.toordinal() == ordinal
    digest.update(b"%d-%d-%d;" % (day.year, day.month, day.day))
print(digest.hexdigest())


class Own(datetime.datetime):
    pass


def moment():
    return datetime.datetime(random.randrange(1, 10000), random.randrange(1, 13), random.randrange(1, 29), random.randrange(24),
                             random.randrange(60), random.randrange(60), random.choice((0, random.randrange(10**6))))


def duration():
    return datetime.timedelta(random.choice((0, 1, -1, random.randrange(-4000, 4000), random.randrange(-999999, 999999))),
                              random.randrange(-100000, 100000), random.randrange(-2 * 10**6, 2 * 10**6),
                              hours=random.choice((0, 1.5, random.random() * 100)))


UTC = datetime.UTC
for round_number in range(20):
    results = []
    for index in range(100):
        a, b, t = moment(), moment(), duration()
        b = a.replace(microsecond=5) if index % 9 == 0 else a if index % 7 == 0 else b
        a = Own(*a.timetuple()[:6]) if index % 5 == 0 else a
        for call in (lambda: a + t, lambda: a - t, lambda: a - b, lambda: (a < b, a <= b, a > b, a >= b, a == b), lambda: type(a + t),
                     lambda: (t < b - a, t <= t, t > b - a, hash(t)), a.isoformat, lambda: a.isoformat(" ", "minutes"),
                     lambda: a.strftime("%Y %j %a %U %H:%M:%S %f %p"), lambda: datetime.datetime.fromisoformat(a.isoformat()),
                     lambda: (a.date() + t, a.date() - b.date(), a.date() < b.date()), lambda: (str(t), t * 3, t / 7, -t, abs(t)),
                     lambda: (a.weekday(), a.isocalendar(), a.timetuple()), lambda: a.replace(tzinfo=UTC) + t,
                     lambda: a.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=3))) - b.replace(tzinfo=UTC),
                     lambda: a.replace(tzinfo=UTC) < b):
            try:
                results.append(repr(call()))
            except Exception as error:
                results.append(f"{type(error).__name__}: {error}")
    print(results[0][:60], hashlib.md5("\n".join(results).encode()).hexdigest()[:10])
