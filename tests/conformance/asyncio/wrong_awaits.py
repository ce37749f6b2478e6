# What a task says of things that it cannot await.
import asyncio


class Yields:
    def __init__(self, given):
        self.given = given

    def __await__(self):
        yield self.given


async def wait_for(thing):
    return await thing


async def main():
    loop = asyncio.get_running_loop()
    for given in (5, "text", (one for one in ())):
        try:
            await asyncio.create_task(wait_for(Yields(given)))
        except RuntimeError as error:
            print(str(error).split(" in task ")[0].split(" object at ")[0])
    for maker in (asyncio.create_task, asyncio.ensure_future, asyncio.gather, asyncio.shield):
        try:
            await maker(5)
        except TypeError as error:
            print(maker.__name__, error)
    other = asyncio.new_event_loop()
    try:
        await other.create_future()
    except RuntimeError as error:
        print(str(error)[-29:])
    other.close()
    task = asyncio.create_task(asyncio.sleep(0))
    for refused in (task.set_result, task.set_exception):
        try:
            refused(None)
        except RuntimeError as error:
            print(error)

    async def itself():
        await asyncio.current_task()

    try:
        await asyncio.create_task(itself())
    except RuntimeError as error:
        print(str(error)[:26])
    print(await asyncio.ensure_future(Yields(None)))
    print(asyncio.iscoroutinefunction(main), asyncio.iscoroutine(5))


asyncio.run(main())
