# The loop closes asynchronous generators that were left in the middle: those that die, and the rest at the end.
import asyncio


async def numbers(name):
    try:
        for number in range(9):
            yield number
            await asyncio.sleep(0)
    finally:
        print(name, "closes")
        await asyncio.sleep(0)
        print(name, "is closed")


async def child():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("the child is cancelled")
        raise


async def main():
    global kept
    async for number in numbers("left"):
        if number == 1:
            break
    print("after the loop")
    for _ in range(4):
        await asyncio.sleep(0)
    kept = numbers("kept")
    print(await anext(kept), [number async for number in numbers("whole") if number % 4 == 0])
    task = asyncio.create_task(child())
    await asyncio.sleep(0)


asyncio.run(main())
print("the end")
