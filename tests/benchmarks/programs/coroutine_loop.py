# An event loop in the script: coroutines that sleep, wait for one another and pass messages through queues.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 400


class Pause:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        return (yield self.ticks)


class Event:
    def __init__(self, loop):
        self.loop = loop
        self.waiting = []

    def __await__(self):
        return (yield self)

    def set(self):
        waiting, self.waiting = self.waiting, []
        self.loop.ready.extend(waiting)


class Queue:
    def __init__(self, loop, room):
        self.items = []
        self.room = room
        self.filled = Event(loop)
        self.emptied = Event(loop)

    async def put(self, item):
        while len(self.items) >= self.room:
            await self.emptied
        self.items.append(item)
        self.filled.set()

    async def get(self):
        while not self.items:
            await self.filled
        item = self.items.pop(0)
        self.emptied.set()
        return item

    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.get()
        if item is None:
            raise StopAsyncIteration
        return item


class Loop:
    def __init__(self):
        self.ready = []
        self.sleeping = {}
        self.now = 0
        self.steps = 0

    def start(self, coroutine):
        self.ready.append(coroutine)

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now += 1
                self.ready = self.sleeping.pop(self.now, [])
                continue
            batch, self.ready = self.ready, []
            for coroutine in batch:
                self.steps += 1
                try:
                    wish = coroutine.send(None)
                except StopIteration:
                    continue
                if isinstance(wish, Event):
                    wish.waiting.append(coroutine)
                else:
                    self.sleeping.setdefault(self.now + wish, []).append(coroutine)


async def numbers(first, count):
    for number in range(first, first + count):
        if number % 16 == 0:
            await Pause(number % 3 + 1)
        yield number


async def producer(queue, first, count):
    async for number in numbers(first, count):
        await queue.put(number)
    await queue.put(None)


async def square(number):
    return number * number


async def consumer(queue, results):
    async for number in queue:
        results.append(await square(number))


def simulate(pairs, count):
    loop = Loop()
    results = []
    for index in range(pairs):
        queue = Queue(loop, 4)
        loop.start(producer(queue, index * count, count))
        loop.start(consumer(queue, results))
    loop.run()
    return loop, results


for _ in range(max(1, int(COUNT * SCALE))):
    loop, results = simulate(8, 200)
    assert sorted(results) == [number * number for number in range(1600)]
    assert loop.now > 20 and loop.steps > 500
print("ok")
