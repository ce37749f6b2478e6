# Queues that are full or empty, and unique identifiers.
import pickle
import queue
import uuid
from uuid import UUID


def tried(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


line = queue.Queue(2)
print(line.put(1), line.put(2), tried(line.put_nowait, 3), line.full(), line.qsize(), line.get(), line.get_nowait(), tried(line.get, False))
print(line.task_done(), line.task_done(), tried(line.task_done), line.empty(), tried(line.get, timeout=-1))
for kind in (queue.PriorityQueue, queue.LifoQueue, queue.SimpleQueue):
    line = kind()
    for item in (3, 1, 2):
        line.put(item)
    print(kind.__name__, [line.get() for _ in range(3)], tried(line.get_nowait))
line = queue.Queue()
line.shutdown()
print(tried(line.put, 1), tried(line.get))

one = UUID("{12345678-1234-5678-1234-567812345678}")
print(one, repr(one), one.hex, one.int, one.bytes_le, one.fields, one.urn, one.variant, one.version, one.time, one.clock_seq)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "x"), uuid.uuid4().version, uuid.uuid1(5, 6).fields[3:])
for wrong in ({"hex": "x"}, {}, {"int": -1}, {"bytes": b"x"}, {"fields": (1, 2)}, {"fields": (1 << 40, 1, 1, 1, 1, 1)},
              {"int": 5, "version": 9}):
    print(wrong, tried(UUID, **wrong))
print(UUID(int=5, version=4), one > UUID(int=5), one == 5, pickle.loads(pickle.dumps(one)) == one, tried(setattr, one, "int", 5))
