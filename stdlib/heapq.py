"""A list as a heap: the smallest item stands at index 0, and heap[k] <= heap[2*k+1], heap[2*k+2] for each k."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace


class _Reversed:
    """An item with the order turned round."""

    __slots__ = ("item",)

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        return other.item < self.item

    def __eq__(self, other):
        return self.item == other.item


def merge(*iterables, key=None, reverse=False):
    """An iterator over all the items of sorted inputs, sorted."""
    # Entries: [what is compared, number of the input, item, iterator]; the number keeps equal items in order.
    heap = []
    for number, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for item in iterator:
            heap.append([_rank(item, key, reverse), number, item, iterator])
            break
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        for item in entry[3]:
            entry[0] = _rank(item, key, reverse)
            entry[2] = item
            heapreplace(heap, entry)
            break
        else:
            heappop(heap)


def _rank(item, key, reverse):
    rank = item if key is None else key(item)
    return _Reversed(rank) if reverse else rank


def nsmallest(n, iterable, key=None):
    """The n smallest items, sorted."""
    if n == 1:
        return _single(min, iterable, key)
    return _first(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    if n == 1:
        return _single(max, iterable, key)
    return _first(n, iterable, key, True)


def _first(n, iterable, key, reverse):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        takes_all = False
    else:
        takes_all = n >= size
    result = sorted(iterable, key=key, reverse=reverse)
    return result[:n] if takes_all else result[:len(range(n))]


def _single(choose, iterable, key):
    nothing = object()
    item = choose(iterable, default=nothing, key=key)
    return [] if item is nothing else [item]
