# Tasks run side by side; gather keeps the order of its arguments, whoever ends first.
import asyncio


async def count(name, rounds):
    for number in range(rounds):
        print(name, number)
        await asyncio.sleep(0)
    return name * rounds


async def fail():
    await asyncio.sleep(0)
    raise ValueError("bad")


async def main():
    print(await asyncio.gather(count("a", 3), count("b", 1), count("c", 2)))
    task = asyncio.create_task(count("d", 1), name="four")
    print(task.get_name(), task.done())
    print(await task, task.done(), task.result(), task.exception())
    print(await asyncio.gather(count("e", 1), fail(), return_exceptions=True))
    try:
        await asyncio.gather(count("f", 3), fail())
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0)
    print(await asyncio.gather())
    same = count("g", 1)
    print(await asyncio.gather(same, same))

    async def never():
        try:
            await asyncio.get_running_loop().create_future()
        except asyncio.CancelledError as error:
            print("never:", repr(error))
            raise

    task = asyncio.create_task(never())
    await asyncio.sleep(0)
    print(task.cancel("enough"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled(), task.cancel())
    print(sorted(one.get_name() for one in asyncio.all_tasks()), asyncio.current_task().get_name())

    outer = asyncio.gather(never(), never())
    await asyncio.sleep(0)
    print(outer.cancel())
    try:
        await outer
    except asyncio.CancelledError:
        print("both are over")


asyncio.run(main())
