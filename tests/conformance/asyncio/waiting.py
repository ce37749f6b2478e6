# wait, wait_for, as_completed and shield.
import asyncio


async def after(event, name):
    await event.wait()
    print(name)
    return name


async def main():
    first, second = asyncio.Event(), asyncio.Event()
    tasks = [asyncio.create_task(after(first, "one")), asyncio.create_task(after(second, "two"))]
    first.set()
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task.result() for task in done], len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.001)
    print(len(done), len(pending))
    second.set()
    done, pending = await asyncio.wait(pending)
    print(len(done), len(pending))
    for wrong in ([], 5, tasks[0]):
        try:
            await asyncio.wait(wrong)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)

    async def slow():
        try:
            await asyncio.sleep(3600)
        finally:
            print("given up")

    for limit in (0.001, 0, -1):
        try:
            await asyncio.wait_for(slow(), limit)
        except asyncio.TimeoutError as error:
            print(repr(error), repr(error.__cause__))
    print(await asyncio.wait_for(asyncio.sleep(0, "in time"), 3600), await asyncio.wait_for(asyncio.sleep(0, 1), None))

    async def rounds(count):
        for _ in range(count):
            await asyncio.sleep(0)
        return count

    print([await one for one in asyncio.as_completed([rounds(9), rounds(1), rounds(5)])])
    async for one in asyncio.as_completed([asyncio.create_task(rounds(4)), asyncio.create_task(rounds(2))]):
        print(one.done(), await one)

    inner = asyncio.create_task(rounds(3))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("the shield is gone,", inner.done())
    print(await inner)


asyncio.run(main())
