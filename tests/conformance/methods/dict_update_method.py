# dict.update: mappings, pairs, keywords.
d = {}

cases = (
    "d.update({\"a\": 1}), d", "d.update([(\"b\", 2), [\"c\", 3], \"de\"]), d", "d.update(f=4, g=5), d",
    "d.update({\"a\": 9}, b=8), d", "d.update(), len(d)", "d.update(zip(\"xy\", (1, 2))), d",
    "d.update(d), len(d)", "d.update(5)", "d.update(None)", "d.update([1])", "d.update([(1, 2, 3)])",
    "d.update([\"abc\"])", "d.update([([], 1)])", "d.update({}, {})",
)
for case in cases:
    try:
        print(case, "->", eval(case))
    except Exception as error:
        print(case, "|", type(error).__name__, error)
