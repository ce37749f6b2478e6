# Clearing a deque that is empty, or repeating one that is full, was a change that iterators refused.
from collections import deque

changes = {
    "clear": deque.clear,
    "*= 0": lambda queue: queue.__imul__(0),
    "*= 1": lambda queue: queue.__imul__(1),
    "*= 2": lambda queue: queue.__imul__(2),
    "*= 3": lambda queue: queue.__imul__(3),
    "extend": lambda queue: queue.extend([]),
    "rotate": deque.rotate,
    "reverse": deque.reverse,
}
queues = deque(), deque([1]), deque([1, 2]), deque([1, 2], 2), deque([1], 1), deque([1, 2], 3), deque([], 0)
for queue in queues:
    print(queue)
    for name, change in changes.items():
        changed = queue.copy()
        iterator = iter(changed)
        change(changed)
        try:
            print("   ", name, changed, next(iterator, "end"))
        except RuntimeError as error:
            print("   ", name, changed, error)
