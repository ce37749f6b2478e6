# Measures: dicts of dicts, a million in all, made and dropped at once.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 1_000_000

count = max(10, int(COUNT * SCALE))
level = [{"number": number} for number in range(count * 3 // 4)]
made = len(level)
while len(level) > 3:
    level = [{"first": level[index], "second": level[index + 1], "third": level[index + 2], "last": level[index + 3]}
             for index in range(0, len(level) - 3, 4)]
    made += len(level)
top = level.pop()
assert made <= count
depth = 0
inner = top
while "first" in inner:
    inner = inner["first"]
    depth += 1
assert "number" in inner
top = inner = None
print("ok")
