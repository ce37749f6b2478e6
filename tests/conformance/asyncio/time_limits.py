# asyncio.timeout: cancellation from inside becomes TimeoutError, from outside it stays what it is.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.001) as limit:
            await asyncio.sleep(3600)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), limit.expired(), limit)
    async with asyncio.timeout(None) as limit:
        print(limit, limit.when())
        limit.reschedule(asyncio.get_running_loop().time() + 3600)
        print(limit.when() is None)
    print(limit.expired(), limit)
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        asyncio.Timeout(None).reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        async with limit:
            pass
    except RuntimeError as error:
        print(error)
    async with asyncio.timeout(3600):
        try:
            async with asyncio.timeout(0):
                await asyncio.sleep(3600)
        except TimeoutError:
            print("the inner one")
    try:
        async with asyncio.timeout(0.001):
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                raise ValueError("on the way out")
    except ValueError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__cause__))

    async def patient():
        async with asyncio.timeout(3600):
            await asyncio.sleep(3600)

    task = asyncio.create_task(patient())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))
    me = asyncio.current_task()
    me.cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print(me.cancelling(), me.uncancel(), me.cancelling())


asyncio.run(main())
