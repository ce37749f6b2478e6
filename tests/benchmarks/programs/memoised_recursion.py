# Edit distance and change making, remembered in dicts and by functools.
import functools
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 150


def edit_distance(left, right):
    known = {}

    def distance(i, j):
        if i == 0 or j == 0:
            return i + j
        key = (i, j)
        if key not in known:
            known[key] = min(
                distance(i - 1, j) + 1,
                distance(i, j - 1) + 1,
                distance(i - 1, j - 1) + (left[i - 1] != right[j - 1]),
            )
        return known[key]

    return distance(len(left), len(right))


@functools.lru_cache(maxsize=None)
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


COINS = (1, 2, 5, 10, 20, 50, 100)
for _ in range(max(1, int(COUNT * SCALE))):
    there = edit_distance("a weak reference" * 3, "the week preference" * 3)
    back = edit_distance("the week preference" * 3, "a weak reference" * 3)
    assert there == back == 15, (there, back)
    ways.cache_clear()
    assert ways(200, COINS) == 73681 and ways(100, COINS) == 4563, ways(200, COINS)
print("ok")
