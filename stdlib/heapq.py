"""A list as a heap: the smallest item stands at index 0, and heap[k] <= heap[2*k+1], heap[2*k+2] for each k."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]

from _heapq import _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace


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
    if _takes_all(n, iterable):
        return sorted(iterable, key=key)[:n]
    # The best so far, the worst of them on top, where a better one takes its place. Entries: [what is compared,
    # number of the item, item]; the number keeps equal items in order.
    items = iter(iterable)
    best = [(item if key is None else key(item), order, item) for order, item in zip(range(n), items)]
    if not best:
        return []
    _heapify_max(best)
    worst = best[0][0]
    order = n
    for item in items:
        rank = item if key is None else key(item)
        if rank < worst:
            _heapreplace_max(best, (rank, order, item))
            worst = best[0][0]
            order += 1
    best.sort()
    return [entry[2] for entry in best]


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    if n == 1:
        return _single(max, iterable, key)
    if _takes_all(n, iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    items = iter(iterable)
    best = [(item if key is None else key(item), order, item) for order, item in zip(range(0, -n, -1), items)]
    if not best:
        return []
    heapify(best)
    worst = best[0][0]
    order = -n
    for item in items:
        rank = item if key is None else key(item)
        if worst < rank:
            heapreplace(best, (rank, order, item))
            worst = best[0][0]
            order -= 1
    best.sort(reverse=True)
    return [entry[2] for entry in best]


def _takes_all(n, iterable):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return False
    return n >= size


def _single(choose, iterable, key):
    nothing = object()
    item = choose(iterable, default=nothing, key=key)
    return [] if item is nothing else [item]
