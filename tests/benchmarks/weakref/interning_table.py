# Measures: a table that keeps one object for equal contents, and only while somebody uses it.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 40_000


class Term:
    __slots__ = ("name", "parts", "__weakref__")
    table = weakref.WeakValueDictionary()
    made = 0

    def __new__(cls, name, *parts):
        key = (name, *map(id, parts))
        term = cls.table.get(key)
        if term is None:
            term = super().__new__(cls)
            term.name = name
            term.parts = parts
            cls.table[key] = term
            cls.made += 1
        return term


def expression(number):
    if number < 2:
        return Term(f"x{number}")
    return Term("+" if number % 2 else "*", expression(number // 2), expression(number // 3))


def run(count):
    kept = []
    same = 0
    for number in range(count):
        term = expression(number % 50)
        same += term is expression(number % 50)
        if number % 5 == 0:
            kept.append(term)
            if len(kept) > 40:
                kept.pop(0)
    return same


count = max(100, int(COUNT * SCALE))
assert run(count) == count
assert len(Term.table) == 0 and 0 < Term.made < 30 * count
print("ok")
