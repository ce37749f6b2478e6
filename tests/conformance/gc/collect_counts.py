# gc: exact
# collect() finds unreachable cycles and returns how many objects they had.
import gc


class Slot:
    __slots__ = ("other",)


gc.disable()
gc.collect()
print(gc.collect())
items = []
items.append(items)
del items
print(gc.collect())
a, b = Slot(), Slot()
a.other, b.other = b, a
del a, b
print(gc.collect(), gc.collect())
mapping = {}
mapping["self"] = mapping
del mapping
print(gc.collect())
ring = None
first = last = Slot()
for _ in range(99):
    link = Slot()
    link.other = last
    last = link
first.other = last
del first, last, link
print(gc.collect())
for wrong in (-1, 3):
    try:
        gc.collect(wrong)
    except ValueError as error:
        print(error)
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
