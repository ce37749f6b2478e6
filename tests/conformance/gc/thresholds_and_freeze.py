# gc: exact
# Thresholds, statistics, debug flags and the permanent set.
import gc

print(gc.get_threshold())
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(700, 5, 7)
print(gc.get_threshold())
gc.set_threshold(0)
print(gc.get_threshold(), gc.isenabled())
for thresholds in ((-1,), (0, -2, 2**31 - 1), (5, 2**31), (-2**31 - 1,), (7, "8"), (True, False)):
    try:
        gc.set_threshold(*thresholds)
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
    print(gc.get_threshold())
gc.set_threshold(0)
count = gc.get_count()
print(len(count), all(isinstance(number, int) for number in count))
stats = gc.get_stats()
print(len(stats), sorted(stats[0]))
print(gc.get_debug(), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE)
print(gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
print(gc.get_freeze_count())
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
items = []
items.append(items)
print(any(found is items for found in gc.get_objects()))
gc.freeze()
reference = items
del items
del reference
print(gc.collect())
gc.unfreeze()
print(gc.collect() >= 1)
try:
    gc.get_objects(3)
except ValueError as error:
    print(error)
