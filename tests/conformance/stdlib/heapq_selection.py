# nsmallest and nlargest: equal items in their order, with and without keys, from sequences and iterators.
import heapq
import random


class Item:
    def __init__(self, rank, number):
        self.rank = rank
        self.number = number

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.rank}:{self.number}"


source = random.Random(1)
items = [Item(source.randrange(8), number) for number in range(40)]
for function in (heapq.nsmallest, heapq.nlargest):
    for n in (-1, 0, 1, 2, 5, 12, 39, 40, 50):
        for key in (None, lambda item: -item.rank):
            from_list = function(n, items, key)
            print(n, from_list, list(map(id, from_list)) == list(map(id, function(n, iter(items), key))))
    for arguments in ((2, [1, "a", 3]), (2, iter([3, 1, "x"])), (2, 5), ("x", [1]), (2.5, iter([1]))):
        try:
            print(function(*arguments))
        except TypeError as error:
            print(error)
    # Of what cannot be ordered a part may stay where it is.
    print(function(3, [5, float("nan"), 2, 1, 7]))

heap = [3, 1, 4, 1, 5, 9, 2, 6]
heapq._heapify_max(heap)
print(heap, heapq._heapreplace_max(heap, 0), heap)
for attempt in (lambda: heapq._heapify_max(()), lambda: heapq._heapreplace_max([], 1),
                lambda: heapq._heapreplace_max((), 1)):
    try:
        attempt()
    except (TypeError, IndexError) as error:
        print(error)
