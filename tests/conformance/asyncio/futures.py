# What futures answer in each state, and how they are shown.
import asyncio


def heard(future):
    print("heard of", future)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(print)
    future.remove_done_callback(print)
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    print(future, future.done(), future.cancelled())
    future.add_done_callback(heard)
    future.set_result([1, 2])
    print("set")
    await asyncio.sleep(0)
    for again in (lambda: future.set_result(3), lambda: future.set_exception(ValueError)):
        try:
            again()
        except asyncio.InvalidStateError as error:
            print(error)
    print(await future, future.cancel(), future.get_loop() is loop)
    cancelled = loop.create_future()
    print(cancelled.cancel("why"), cancelled)
    try:
        cancelled.result()
    except asyncio.CancelledError as error:
        print(repr(error))
    failed = loop.create_future()
    failed.set_exception(KeyError("x"))
    print(failed, repr(failed.exception()))
    try:
        await failed
    except KeyError as error:
        print(repr(error))
    stopped = loop.create_future()
    for wrong in (5, int):
        try:
            stopped.set_exception(wrong)
        except TypeError as error:
            print(error)
    stopped.set_exception(StopIteration)
    print(repr(stopped.exception()))
    print(asyncio.isfuture(future), asyncio.isfuture(5), asyncio.Future[int])


asyncio.run(main())
