# dict.keys, values and items, and the methods of views.
d = {"a": 1, "b": 2}

cases = (
    "d.keys(), d.values(), d.items()",
    "len(d.keys()), \"a\" in d.keys(), 2 in d.values(), (\"a\", 1) in d.items(), (\"a\", 2) in d.items()",
    "d.keys().isdisjoint([\"x\"]), d.items().isdisjoint([(\"a\", 1)])",
    "sorted(d.keys() & {\"a\"}), sorted(d.keys() | {\"z\"}), sorted(d.keys() ^ {\"a\", \"z\"}), sorted(d.keys() - {\"a\"})",
    "d.keys() == {\"a\", \"b\"}, d.keys() < {\"a\", \"b\", \"c\"}, d.items() >= {(\"a\", 1)}",
    "list(reversed(d.keys())), list(reversed(d.items())), list(reversed(d.values()))",
    "d.keys().mapping[\"a\"]", "d.keys(1)", "d.items()[0]", "d.values() == d.values()", "d.keys().isdisjoint()",
    "d.keys() & 5", "hash(d.keys())",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
