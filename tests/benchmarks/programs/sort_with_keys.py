# Records sorted by keys of many kinds: tuples, text without case, lambdas, reversed, nearly sorted.
# group: native
import sys
from operator import itemgetter

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 30


def records(count):
    state = 5
    made = []
    for number in range(count):
        state = (state * 48271) % 2147483647
        made.append((number, f"{'Nn'[state % 2]}ame{state % 977:03}", state % 1000 / 8, state % 13))
    return made


def ordered(rows, key):
    return all(key(rows[index - 1]) <= key(rows[index]) for index in range(1, len(rows), 97))


rows = records(15_000)
numbers = [row[0] * 7919 % 15_013 for row in rows]
texts = [row[1] for row in rows]
floats = [row[2] for row in rows]
for _ in range(max(1, int(COUNT * SCALE))):
    by_number = sorted(numbers)
    assert by_number[0] == 0 and len(by_number) == len(numbers)
    assert sorted(texts)[-1] == max(texts) and sorted(floats, reverse=True)[0] == max(floats)
    by_name = sorted(rows, key=lambda row: row[1].lower())
    assert ordered(by_name, lambda row: row[1].lower())
    by_group = sorted(by_name, key=itemgetter(3, 2))
    assert ordered(by_group, lambda row: row[3:1:-1])
    by_group.sort(key=itemgetter(0))
    assert by_group == rows
    nearly = by_number[:]
    nearly[100], nearly[9000] = nearly[9000], nearly[100]
    nearly.sort()
    assert nearly == by_number
    nearly.sort(key=lambda number: -number)
    assert nearly == by_number[::-1]
    assert sorted(rows, key=lambda row: (row[3], row[1]))[0][3] == 0
    texts_by_length = sorted(set(texts), key=len)
    assert len(texts_by_length[0]) <= len(texts_by_length[-1])
print("ok")
