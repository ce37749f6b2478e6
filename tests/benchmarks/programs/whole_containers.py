# Containers handled as wholes: sums, extremes, slices, searches, set algebra, merging, zipping and mapping by natives.
# group: native
import sys
from operator import add, mul

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 22


def shuffled(count):
    return [number * 7919 % 100_003 for number in range(count)]


numbers = shuffled(40_000)
floats = [number / 4 for number in numbers]
evens = set(range(0, 60_000, 2))
threes = frozenset(range(0, 60_000, 3))
table = dict.fromkeys(map(str, range(5000)), 0)
flags = bytes(number % 251 for number in range(40_000))
for _ in range(max(1, int(COUNT * SCALE))):
    assert sum(numbers) == 4 * sum(floats) and max(numbers) / 4 == max(floats) and min(numbers) == 0
    assert sum(map(mul, numbers, numbers)) > sum(map(add, numbers, numbers))
    assert len(evens | threes) == 40_000 and len(evens & threes) == 10_000 and len(evens ^ threes) == 30_000
    assert evens - threes < evens and threes.isdisjoint({1, 5, 7}) and not evens.issuperset(threes)
    assert set(numbers).issubset(range(100_003)) and len(set(floats)) == 40_000
    copied = numbers[:]
    copied.reverse()
    assert copied[::-1] == numbers and copied[::2] + copied[1::2] != copied
    copied[100:200] = numbers[:50]
    copied.extend(reversed(numbers))
    del copied[::3]
    assert copied.count(7919) <= 2 and numbers.index(numbers[30_000]) == 30_000 and -1 not in numbers
    merged = table | dict(zip(table, numbers))
    assert list(merged) == list(table) and list(merged.values()) == numbers[:5000]
    assert dict(sorted(merged.items(), reverse=True)).keys() == merged.keys()
    assert any(map(bool, [0] * 30_000 + [1])) and all(flags[1:251]) and flags.count(7) == 160
    assert list(filter(None, flags)) == [*flags.replace(b"\0", b"")]
    assert tuple(enumerate(floats))[-1] == (39_999, floats[-1]) and [0] * 1000 < numbers[1:]
    rows = list(zip(numbers, floats, flags))
    again, _, _ = zip(*rows)
    assert again == tuple(numbers) and "".join(map(chr, flags[:128])).isascii()
print("ok")
