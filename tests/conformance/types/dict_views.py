# keys, values and items views: liveness, set operations, comparison, repr.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "c" in keys, 3 in values, ("c", 3) in items, ("c", 4) in items,
    "x" in items, ("c",) in items, list(reversed(keys)), list(reversed(values)), list(reversed(items)))
print(sorted(keys & {"a", "z"}), sorted(keys | ["z"]), sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}),
    sorted(items & {("a", 1)}), sorted(items - [("a", 1)]), sorted({"a", "x"} - keys), sorted(["a",
    "x"] & keys), type(keys & []))
print(keys == {"a", "b", "c"}, keys == ["a", "b", "c"], keys <= {"a", "b", "c", "d"}, keys < {"a"},
    keys >= set(), items == {("a", 1), ("b", 2), ("c", 3)}, values == values, values == d.values(),
    keys.isdisjoint("xyz"), keys.isdisjoint(["a"]), {"a": [1]}.items() == {"a": [1]}.items(), keys.mapping,
    type(keys.mapping))
for call in (lambda: hash(keys), lambda: keys[0], lambda: keys & 5, lambda: keys < 5, lambda: values & set(),
        lambda: {"a": []}.items() & set(), lambda: keys.add("x"), lambda: setattr(keys, "x", 1),
        lambda: type(keys)(), lambda: keys.isdisjoint(5), lambda: keys | 5, lambda: values < values):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
iterator = iter(d.items())
print(next(iterator), iterator.__length_hint__(), type(iterator).__name__, type(iter(keys)).__name__,
    type(iter(values)).__name__, type(reversed(d)).__name__, type(reversed(items)).__name__)
