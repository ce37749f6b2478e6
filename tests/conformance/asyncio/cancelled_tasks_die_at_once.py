# What a cancelled task held dies with the exception that tells of it, without the collector.
import asyncio
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


async def wait(name):
    node = Node(name)
    await asyncio.sleep(10)


async def fail():
    node = Node("failing")
    raise ValueError("failed")


async def main():
    task = asyncio.create_task(wait("cancelled"))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("told")
    del task
    await asyncio.sleep(0)
    print("gone")
    try:
        await asyncio.create_task(fail())
    except ValueError as error:
        print(error)
    await asyncio.sleep(0)
    print("end")


gc.disable()
asyncio.run(main())
