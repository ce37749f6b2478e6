# The loop itself: callbacks, timers, runners, and what it refuses.
import asyncio


async def give(value):
    await asyncio.sleep(0)
    return value


async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running(), loop.is_closed(), loop is asyncio.get_event_loop())
    loop.call_later(0.002, print, "later")
    loop.call_at(loop.time() - 1, print, "overdue")
    loop.call_soon(print, "soon", 1)
    never = loop.call_later(0.001, print, "never")
    never.cancel()
    print(never.cancelled(), never.when() > loop.time() - 1)
    await asyncio.sleep(0.02)
    again = give(1)
    for refused in (lambda: asyncio.run(again), lambda: loop.run_until_complete(again), loop.run_forever):
        try:
            refused()
        except RuntimeError as error:
            print(error)
    again.close()
    loop.set_exception_handler(lambda loop, context: print(context["message"][:21], repr(context["exception"])))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


asyncio.run(main())
for wrong in (5, None, main):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error)[:34])
coroutine = give(2)
for refused in (asyncio.get_running_loop, lambda: asyncio.create_task(coroutine)):
    try:
        refused()
    except RuntimeError as error:
        print(error)
coroutine.close()
with asyncio.Runner() as runner:
    print(runner.run(give("a")), runner.run(give("b")))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(give(3)), loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
for refused in (lambda: loop.call_soon(print), lambda: loop.run_until_complete(loop.create_future())):
    try:
        refused()
    except RuntimeError as error:
        print(error)
