# Measures: short lists, tuples, dicts and sets: made, copied, joined, compared, sorted, searched, changed.
import sys
from bisect import bisect, bisect_left, insort
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from heapq import heapify, heappop, heappush, heapreplace, nlargest, nsmallest

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 24_000

Point = namedtuple("Point", "x y")


def sequences(step):
    row = list(range(step % 7, step % 7 + 12))
    pair = (step, -step)
    first, *rest = row
    joined = row + rest
    copied = joined.copy()
    copied.sort(reverse=True)
    copied.insert(3, first)
    copied.extend(pair)
    copied.remove(first)
    copied += [0] * 8
    del copied[2:5]
    copied[4:6] = rest[:3]
    copied.reverse()
    total = sum(copied) + copied.index(0) + copied.count(0) + len(copied[::2]) + max(row) - min(rest)
    total += tuple(row) == tuple(copied[: len(row)])
    total += pair + (1, 2) < (step, 5) and pair * 2 != pair and 5 in row and 99 not in row
    total += sorted([(number % 3, number) for number in row])[-1][1] + [[0] * 4 for _ in range(3)][1].pop()
    return total + list(reversed(row))[0] + [*row, *pair][1] + (row[1:5] == rest[:4]) + len(list(range(20)))


def tables(step):
    row = {"name": step, "size": step % 5, "kind": "small"}
    wider = {**row, "more": 1} | {"other": 2}
    wider.update(row, size=3)
    wider.setdefault("seen", []).append(step)
    wider["count"] = wider.get("count", 0) + 1
    copied = wider.copy()
    copied.pop("kind", None)
    copied.popitem()
    total = len(wider) - len(copied) + (wider == row) + (copied != wider) + ("kind" in wider)
    total += sum(len(key) for key, value in wider.items() if value is not None)
    total += len({value: key for key, value in row.items()}) + len(list(wider.values())) + len(sorted(wider))
    return total + len(dict(zip("abc", range(3)))) + len(dict(one=1, two=2)) + len(dict.fromkeys("abca"))


def sets(step):
    some = {step % 4, 1, 2, 3, 5, 8}
    other = set(range(step % 3, 9))
    some.add(step % 11)
    some.discard(2)
    total = len(some | other) + len(some & other) + len(some - other) + len(some ^ other)
    total += some <= other | some and frozenset(some) == some and some.isdisjoint({100, 101})
    some.update(other, [20, 21])
    some.intersection_update(range(30))
    return total + sum(some) + len(set("mississippi")) + len({number % 3 for number in other})


def collected(step):
    queue = deque(range(5), maxlen=8)
    queue.append(step)
    queue.appendleft(-1)
    queue.rotate(2)
    total = queue.popleft() + sum(queue)
    groups = defaultdict(list)
    for number in range(8):
        groups[number % 3].append(number)
    counts = Counter("abracadabra") + Counter(a=1, z=2)
    ordered = OrderedDict(groups)
    ordered.move_to_end(0)
    x, y = point = Point(step, 2)
    total += sum(counts.values()) + counts.most_common(1)[0][1] + next(iter(ordered)) + point.x - x + y
    total += point._replace(y=5).y + ChainMap({"a": 1}, {"b": 2})["b"]
    heap = [9, 4, 7, 1, 8]
    heapify(heap)
    heappush(heap, step % 10)
    total += heappop(heap) + heapreplace(heap, 3) + sum(nlargest(2, heap)) + sum(nsmallest(2, heap))
    ranks = [1, 3, 5, 7]
    insort(ranks, 4)
    return total + bisect(ranks, 5) + bisect_left(ranks, 4)


def run(count):
    total = 0
    for step in range(count):
        total += sequences(step) + tables(step % 9) + sets(step) + collected(step)
    return total


assert run(40) == 19917
run(max(1, int(COUNT * SCALE)))
print("ok")
