# Queues: room, order, join and shutdown.
import asyncio


async def main():
    queue = asyncio.Queue(maxsize=2)

    async def produce():
        for item in range(4):
            await queue.put(item)
            print("put", item)
        await queue.put(None)

    async def consume():
        while (item := await queue.get()) is not None:
            print("got", item)
            queue.task_done()
        queue.task_done()

    await asyncio.gather(produce(), consume())
    await queue.join()
    print(queue, queue.qsize(), queue.empty(), queue.full(), queue.maxsize)
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    small = asyncio.Queue(1)
    small.put_nowait("only")
    try:
        small.put_nowait("another")
    except asyncio.QueueFull as error:
        print(repr(error), small)
    ordered = asyncio.PriorityQueue()
    newest = asyncio.LifoQueue()
    for item in (3, 1, 2):
        ordered.put_nowait(item)
        await newest.put(item)
    print([await ordered.get() for _ in range(3)], [newest.get_nowait() for _ in range(3)])
    waiter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.shutdown()
    try:
        await waiter
    except asyncio.QueueShutDown as error:
        print(repr(error), queue)
    small.shutdown()
    print(await small.get())
    for late in (small.get, lambda: small.put(1)):
        try:
            await late()
        except asyncio.QueueShutDown as error:
            print(repr(error))


asyncio.run(main())
