# Nested data and graphs of objects copied by a copier in the script, with a memo for shared parts.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 3_200


class Place:
    def __init__(self, name, position):
        self.name = name
        self.position = position
        self.roads = []


class Road:
    __slots__ = ("length", "start", "end")

    def __init__(self, length, start, end):
        self.length = length
        self.start = start
        self.end = end


def copy_list(original, memo):
    made = []
    memo[id(original)] = made
    for item in original:
        made.append(duplicate(item, memo))
    return made


def copy_dict(original, memo):
    made = {}
    memo[id(original)] = made
    for key, value in original.items():
        made[duplicate(key, memo)] = duplicate(value, memo)
    return made


def copy_tuple(original, memo):
    return tuple([duplicate(item, memo) for item in original])


def copy_set(original, memo):
    return {duplicate(item, memo) for item in original}


COPIERS = {list: copy_list, dict: copy_dict, tuple: copy_tuple, set: copy_set}
PLAIN = frozenset({int, float, str, bool, bytes, type(None)})


def duplicate(original, memo):
    kind = type(original)
    if kind in PLAIN:
        return original
    known = memo.get(id(original))
    if known is not None:
        return known
    copier = COPIERS.get(kind)
    if copier is not None:
        return copier(original, memo)
    made = kind.__new__(kind)
    memo[id(original)] = made
    names = vars(original) if hasattr(original, "__dict__") else kind.__slots__
    for name in names:
        setattr(made, name, duplicate(getattr(original, name), memo))
    return made


def sample():
    places = [Place(f"place {number}", (number, -number, {"tags": {number, "x"}})) for number in range(30)]
    for number, place in enumerate(places):
        for step in (1, 7, 11):
            other = places[(number + step) % 30]
            road = Road(step * 1.5, place, other)
            place.roads.append(road)
            other.roads.append(road)
    return {"places": places, "first": places[0], "table": [[row * column for column in range(8)] for row in range(8)]}


original = sample()
for _ in range(max(1, int(COUNT * SCALE))):
    made = duplicate(original, {})
    assert made["table"] == original["table"] and made["table"] is not original["table"]
    first = made["first"]
    assert first is made["places"][0] and first is not original["first"]
    assert first.position == (0, 0, {"tags": {0, "x"}})
    assert sum(road.length for place in made["places"] for road in place.roads) == 30 * 2 * 19 * 1.5
    assert first.roads[0].end.roads[0].start is made["places"][1] or first.roads[0].start is first
print("ok")
