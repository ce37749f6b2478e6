# Shortest paths in a grid, with a binary heap written in the script.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 200


def push(heap, item):
    heap.append(item)
    index = len(heap) - 1
    while index:
        above = (index - 1) >> 1
        if heap[above] <= item:
            break
        heap[index] = heap[above]
        index = above
    heap[index] = item


def pop(heap):
    smallest = heap[0]
    item = heap.pop()
    if heap:
        index, size = 0, len(heap)
        while (child := 2 * index + 1) < size:
            if child + 1 < size and heap[child + 1] < heap[child]:
                child += 1
            if item <= heap[child]:
                break
            heap[index] = heap[child]
            index = child
        heap[index] = item
    return smallest


def grid(size):
    edges = {}
    for x in range(size):
        for y in range(size):
            around = [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
            edges[x, y] = [
                (place, 1 + (x * 7 + y * 3) % 5)
                for place in around
                if 0 <= place[0] < size and 0 <= place[1] < size
            ]
    return edges


def distances(edges, start):
    best = {start: 0}
    heap = [(0, start)]
    while heap:
        distance, place = pop(heap)
        if distance > best[place]:
            continue
        for neighbour, cost in edges[place]:
            total = distance + cost
            if neighbour not in best or total < best[neighbour]:
                best[neighbour] = total
                push(heap, (total, neighbour))
    return best


edges = grid(40)
for _ in range(max(1, int(COUNT * SCALE))):
    best = distances(edges, (0, 0))
    assert len(best) == 1600
    for place, reached in best.items():
        assert all(best[neighbour] <= reached + cost for neighbour, cost in edges[place])
print("ok")
