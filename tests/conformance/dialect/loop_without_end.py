# dialect: a loop that would wait for ever says so; CPython waits
import asyncio


async def main():
    await asyncio.get_running_loop().create_future()


async def thread():
    await asyncio.to_thread(print, 1)


for coroutine in (main(), thread()):
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(coroutine)
    except RuntimeError as error:
        print(type(error).__name__, error)
    coroutine.close()
