# A loop over an OrderedDict ends when an entry is moved in it, but not when none really moves or at its last entry.
from collections import OrderedDict


def walk(name, change, view=iter):
    entries = OrderedDict.fromkeys("abc")
    walker = view(entries)
    if view is not iter and view is not reversed:
        walker = iter(walker)
    seen = []
    try:
        for key in walker:
            seen.append(key)
            change(entries, key)
            if len(seen) > 9:
                break
    except RuntimeError as error:
        seen.append(str(error))
    print(name, seen, next(walker, "end"), list(entries))


VIEWS = [iter, reversed, OrderedDict.keys, OrderedDict.items]
for view in VIEWS:
    walk("first to the end", lambda d, key: d.move_to_end("a"), view)
    walk("last to the end", lambda d, key: d.move_to_end("c"), view)
    walk("first to the front", lambda d, key: d.move_to_end("a", last=False), view)
    walk("last to the front", lambda d, key: d.move_to_end("c", last=False), view)
    walk("at the last", lambda d, key: d.move_to_end("a") if key == "c" else None, view)
    walk("added at the last", lambda d, key: d.setdefault("z") if key == "c" else None, view)
    walk("added", lambda d, key: d.setdefault("z"), view)
    walk("removed", lambda d, key: d.pop("b", None), view)
    walk("set", lambda d, key: d.update(b=1), view)
entries = OrderedDict.fromkeys("abc")
for _ in range(3):
    for key in list(entries):
        entries.move_to_end(key)
print(list(entries), list(reversed(entries)), list(entries.items()))
