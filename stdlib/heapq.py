"""A list as a heap: the smallest item stands at index 0, and heap[k] <= heap[2*k+1], heap[2*k+2] for each k."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def heappush(heap, item, /):
    """Add an item."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Take the smallest item out."""
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    """Take the smallest item out and add another one, in one go."""
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Add an item and take the smallest one out, in one go."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x, /):
    """Make a heap of a list, in linear time."""
    for position in reversed(range(len(x) // 2)):
        _sink(x, position)


def _rise(heap, top, position):
    """Move the item at a position up to its place, at most to `top`."""
    item = heap[position]
    while position > top:
        parent = (position - 1) >> 1
        if not item < heap[parent]:
            break
        heap[position] = heap[parent]
        position = parent
    heap[position] = item


def _sink(heap, position):
    """Move the item at a position down to its place.

    All the way down along the smaller children first, then up again: an item from the end of the heap belongs near
    the bottom, so that this compares less often than asking at each level whether to stop.
    """
    end = len(heap)
    top = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _rise(heap, top, position)


class _Reversed:
    """An item with the order turned round. Only `<` is asked for."""

    __slots__ = ("item",)

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        return other.item < self.item


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
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    if n == 1:
        return _single(max, iterable, key)
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def _single(choose, iterable, key):
    nothing = object()
    item = choose(iterable, default=nothing, key=key)
    return [] if item is nothing else [item]
