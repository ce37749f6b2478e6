# Measures: +=, join, f-strings and % formatting.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 17_000


def run(count):
    total = 0
    for _ in range(count):
        text = ""
        for number in range(200):
            text += "ab"
        parts = []
        for number in range(200):
            parts.append(f"{number}:{number + 1:>4}")
        joined = ",".join(parts)
        line = "%s-%d" % (text[:4], len(joined))
        total += len(text) + len(joined) + len(line)
    return total


count = max(1, int(COUNT * SCALE))
each = run(1)
assert each == 400 + (10 + 2 * 90 + 3 * 100 + 200 * 5 + 199) + 9, each
assert run(count) == each * count
print("ok")
