# A group ends with all its tasks; one that fails takes the others with it.
import asyncio


async def work(name, rounds, error=None):
    try:
        for _ in range(rounds):
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        print(name, "is cancelled")
        raise
    if error is not None:
        raise error
    print(name, "is done")
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work("a", 2))
        second = group.create_task(work("b", 1))
        print(group)
    print(first.result(), second.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("c", 99))
            group.create_task(work("d", 1, ValueError("d")))
            group.create_task(work("e", 1, KeyError("e")))
    except* ValueError as caught:
        print(repr(caught))
    except* KeyError as caught:
        print(repr(caught))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("f", 99))
            await asyncio.sleep(0)
            raise OSError("in the block")
    except ExceptionGroup as caught:
        print(repr(caught), group)
    for wrong in (group, asyncio.TaskGroup()):
        try:
            wrong.create_task(work("g", 1))
        except RuntimeError as error:
            print(error)
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)

    async def inside():
        async with asyncio.TaskGroup() as group:
            group.create_task(work("h", 99))
            group.create_task(work("i", 99))

    task = asyncio.create_task(inside())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.wait([task]) and task.cancelled())


asyncio.run(main())
