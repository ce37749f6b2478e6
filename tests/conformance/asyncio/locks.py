# Lock, Event, Condition, Semaphore, Barrier: who goes when.
import asyncio


async def main():
    lock = asyncio.Lock()

    async def one_at_a_time(name):
        async with lock:
            print(name, "in")
            await asyncio.sleep(0)
            print(name, "out")

    await asyncio.gather(*map(one_at_a_time, "abc"))
    print(lock.locked())
    semaphore = asyncio.Semaphore(2)

    async def two_at_a_time(name):
        async with semaphore:
            print(name, "in", semaphore.locked())
            await asyncio.sleep(0)
        print(name, "out")

    await asyncio.gather(*map(two_at_a_time, "abcd"))
    event = asyncio.Event()
    waiting = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    event.set()
    print(await asyncio.gather(*waiting), event.is_set(), await event.wait())
    condition = asyncio.Condition()
    items = []

    async def take(name):
        async with condition:
            await condition.wait_for(lambda: items)
            print(name, "takes", items.pop())

    takers = [asyncio.create_task(take(name)) for name in "xy"]
    for item in (1, 2):
        await asyncio.sleep(0)
        async with condition:
            items.append(item)
            condition.notify_all()
        await asyncio.sleep(0)
    await asyncio.gather(*takers)
    barrier = asyncio.Barrier(3)

    async def meet(name):
        print(name, await barrier.wait())

    await asyncio.gather(*map(meet, "pqr"))
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    complaints = (lock.release, asyncio.BoundedSemaphore(1).release, condition.notify,
                  lambda: asyncio.Semaphore(-1), lambda: asyncio.Barrier(0))
    for complain in complaints:
        try:
            complain()
        except (RuntimeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
