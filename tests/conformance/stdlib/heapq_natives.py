# The five heap operations: order of comparisons, errors, and lists that change under a comparison.
import heapq


class Item:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(self.value, "<", other.value)
        return self.value < other.value

    def __repr__(self):
        return f"<{self.value}>"


heap = [Item(value) for value in (5, 3, 8, 1)]
heapq.heapify(heap)
print(heap)
heapq.heappush(heap, Item(2))
print(heap, heapq.heappop(heap), heap)
print(heapq.heapreplace(heap, Item(9)), heapq.heappushpop(heap, Item(0)), heap)
print(heapq.heappushpop([], 1), heapq.heappop([7]))

for wrong in (
    lambda: heapq.heappop([]),
    lambda: heapq.heapreplace([], 1),
    lambda: heapq.heappush((1,), 2),
    lambda: heapq.heappop((1,)),
    lambda: heapq.heapify("text"),
    lambda: heapq.heappush([1]),
    lambda: heapq.heappush([1], "a"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


class Clearing:
    def __lt__(self, other):
        self.heap.clear()
        return True


item = Clearing()
item.heap = [item, Clearing()]
try:
    heapq.heappush(item.heap, item)
except RuntimeError as error:
    print(error, item.heap)


class List(list):
    pass


subclass = List([3, 1, 2])
heapq.heapify(subclass)
print(subclass, type(subclass).__name__, sorted(subclass), heapq.nsmallest(2, [4, 1, 3]), heapq.nlargest(1, [4, 1]))
print(list(heapq.merge([1, 4], [2, 3], reverse=False)))
