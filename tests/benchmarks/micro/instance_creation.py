# Measures: creating and dropping instances of a class without __init__.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 17_000_000


class Empty:
    pass


def run(count):
    made = None
    for _ in range(count):
        made = Empty()
    return made


assert type(run(max(1, int(COUNT * SCALE)))) is Empty
print("ok")
