# Measures: buffers lent out and taken back by weakref.finalize when the borrower is gone.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 700_000


class Pool:
    def __init__(self):
        self.free = []
        self.made = self.returned = 0

    def lend(self):
        if self.free:
            buffer = self.free.pop()
        else:
            self.made += 1
            buffer = bytearray(64)
        lease = Lease(buffer)
        lease.finalizer = weakref.finalize(lease, self.take_back, buffer)
        return lease

    def take_back(self, buffer):
        self.returned += 1
        self.free.append(buffer)


class Lease:
    def __init__(self, buffer):
        self.buffer = buffer

    def close(self):
        self.finalizer()


def run(count):
    pool = Pool()
    held = []
    for number in range(count):
        lease = pool.lend()
        lease.buffer[number % 64] = number % 256
        if number % 4 == 0:
            held.append(lease)
            if len(held) > 20:
                held.pop(0)
        elif number % 4 == 1:
            lease.close()
            assert not lease.finalizer.alive
    held.clear()
    lease = None
    return pool


count = max(100, int(COUNT * SCALE))
pool = run(count)
assert pool.returned == count and pool.made == len(pool.free) < 30, (pool.made, pool.returned)
print("ok")
