# A loop over a dict that loses keys and gains as many goes on at its place in the table, so it depends on when
# the table is made anew: after how many additions, from how many live entries, and in copies and updates.
import random

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def start(r, kind):
    d = {}
    for _ in range(r.randrange(30 if r.random() < 0.5 else 12)):
        if d and r.random() < 0.35:
            d.pop(r.choice(list(d)))
        else:
            d[r.choice(LETTERS)] = 0
    if kind == "copy":
        return d.copy()
    if kind == "dict":
        return dict(d)
    if kind == "display":
        return {**d} if r.random() < 0.5 else {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}
    if kind == "fromkeys":
        return dict.fromkeys(d) if r.random() < 0.5 else dict.fromkeys("abcdef"[: r.randrange(7)])
    if kind == "popitem" and d:
        d.popitem()
    if kind == "update":
        d |= {"x": 1, "y": 2}
        d.update(dict.fromkeys(LETTERS[: r.randrange(12)]))
    if kind == "int" and r.random() < 0.5:
        d[5] = 1
    if kind == "clear":
        other = dict(d)
        d.clear()
        d.update(other)
    return d


def change(r, d, pops_last):
    key = r.choice(list(d))
    value = d.pop(key)
    d[r.choice([letter for letter in LETTERS if letter not in d])] = value
    if pops_last and r.random() < 0.4:
        d.popitem()
        d[r.choice([letter for letter in LETTERS if letter not in d])] = value


for kind in ("plain", "copy", "dict", "display", "fromkeys", "popitem", "update", "int", "clear"):
    for seed in range(60):
        r = random.Random(kind + str(seed))
        d = start(r, kind)
        seen = []
        try:
            for key in d:
                seen.append(str(key))
                if len(seen) > 40:
                    break
                for _ in range(r.randrange(3)):
                    change(r, d, kind == "popitem")
        except RuntimeError as error:
            seen.append(" " + str(error))
        print(kind, seed, "".join(seen), "".join(map(str, d)))
