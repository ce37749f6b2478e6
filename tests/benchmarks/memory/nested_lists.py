# Measures: the death of lists nested a million deep.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 5_000_000

nested = []
for _ in range(max(10, int(COUNT * SCALE))):
    nested = [nested]
nested = None
print("ok")
