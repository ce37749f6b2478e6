# Measures: the death of a chain of ten million linked objects.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 10_000_000


class Link:
    __slots__ = ("next",)

    def __init__(self, following):
        self.next = following


def chain(count):
    link = None
    for _ in range(count):
        link = Link(link)
    return link


link = chain(max(10, int(COUNT * SCALE)))
link = None
print("ok")
