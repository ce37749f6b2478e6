# Measures: an object cache under a stream of requests, with some users that stay.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 500_000


class Record:
    def __init__(self, key):
        self.key = key


class Cache:
    def __init__(self):
        self.records = weakref.WeakValueDictionary()
        self.made = 0

    def get(self, key):
        record = self.records.get(key)
        if record is None:
            self.made += 1
            record = self.records[key] = Record(key)
        return record


def run(count):
    cache = Cache()
    users = [None] * 100
    state = 1
    total = 0
    for number in range(count):
        state = (state * 48271) % 2147483647
        record = cache.get(state % 300)
        users[number % 100] = record
        total += record.key
    return total, cache.made, len(cache.records)


count = max(1000, int(COUNT * SCALE))
total, made, alive = run(count)
assert (total, made, alive) == run(count)
assert made < count and 0 < alive <= 100
print("ok")
