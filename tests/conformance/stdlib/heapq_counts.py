# heapq.nlargest and Counter.most_common with a number that is none.
from collections import Counter
from heapq import nlargest, nsmallest

counter = Counter("hello")
for attempt in (lambda: counter.most_common("x"), lambda: counter.most_common(2.5), lambda: nlargest("x", [1, 2]),
                lambda: nsmallest("x", [1, 2]), lambda: nsmallest("x", iter([1, 2])), lambda: nsmallest(1.5, [1, 2])):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
print(counter.most_common(-5), counter.most_common(2), counter.most_common(200), nlargest(-1, [1]), nlargest(0, [1]))
print(nlargest(2, [3, 1, 2]), nsmallest(2, iter([3, 1, 2])), nlargest(9, [3, 1, 2]))
