# A least-recently-used cache: a dict and a doubly linked list of objects.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_600_000


class Entry:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = self.after = None


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}
        self.head = Entry(None, None)
        self.head.before = self.head.after = self.head
        self.hits = self.misses = 0

    def unlink(self, entry):
        entry.before.after = entry.after
        entry.after.before = entry.before

    def push(self, entry):
        entry.before = self.head
        entry.after = self.head.after
        entry.after.before = entry
        self.head.after = entry

    def get(self, key):
        entry = self.entries.get(key)
        if entry is None:
            self.misses += 1
            entry = Entry(key, key * 2)
            self.entries[key] = entry
            if len(self.entries) > self.capacity:
                oldest = self.head.before
                self.unlink(oldest)
                del self.entries[oldest.key]
        else:
            self.hits += 1
            self.unlink(entry)
        self.push(entry)
        return entry.value


def run(count):
    cache = Cache(50)
    state = 7
    total = 0
    for _ in range(count):
        state = (state * 48271) % 2147483647
        key = min(state % 90, state // 7 % 90)
        total += cache.get(key) - 2 * key
    return total, cache


count = max(100, int(COUNT * SCALE))
total, cache = run(count)
assert total == 0 and cache.hits + cache.misses == count
assert cache.hits > count // 3 and len(cache.entries) <= 50
print("ok")
