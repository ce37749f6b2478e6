"""Waiting for several things at once, for so long only, or undisturbed."""

from collections import deque
from functools import partial

from . import events, futures
from .coroutines import iscoroutine
from .exceptions import CancelledError
from .tasks import current_task, ensure_future
from .timeouts import timeout as limit_time

__all__ = ["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION", "as_completed", "gather", "shield", "wait",
           "wait_for"]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


def _failed(future):
    return not future.cancelled() and future.exception() is not None


def _release(waiter, *ignored):
    if not waiter.done():
        waiter.set_result(None)


# ---- gather ----------------------------------------------------------------------------------------------------------


class _GatheringFuture(futures.Future):
    """The future of all results; to cancel it cancels all that it waits for."""

    def __init__(self, children, returns_exceptions, loop):
        super().__init__(loop=loop)
        self._children = children
        self._returns_exceptions = returns_exceptions
        self._missing = len(set(children))
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        taken = [child.cancel(msg=msg) for child in self._children]
        if any(taken):
            # Done only when the children are.
            self._cancel_requested = True
        return any(taken)

    def child_is_done(self, child):
        self._missing -= 1
        if self.done():
            if not child.cancelled():
                child.exception()  # it counts as heard of
            return
        if not self._returns_exceptions:
            error = child._make_cancelled_error() if child.cancelled() else child.exception()
            if error is not None:
                self.set_exception(error)
                return
        if self._missing == 0:
            results = [_result_or_error(one) for one in self._children]
            if self._cancel_requested:
                self.set_exception(child._make_cancelled_error())
            else:
                self.set_result(results)


def _result_or_error(future):
    if future.cancelled():
        return CancelledError("" if future._cancel_message is None else future._cancel_message)
    error = future.exception()
    return future.result() if error is None else error


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the list of all results, in the order of the arguments."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = events._get_running_loop()
    made = {}  # what is given twice is run once
    outer = None

    def child_is_done(child):
        outer.child_is_done(child)

    done_already = []
    for given in coros_or_futures:
        if given in made:
            continue
        future = made[given] = ensure_future(given, loop=loop)
        if loop is None:
            loop = future.get_loop()
        if future is not given:
            future._log_destroy_pending = False
        if future.done():
            done_already.append(future)
        else:
            future.add_done_callback(child_is_done)
    outer = _GatheringFuture([made[given] for given in coros_or_futures], return_exceptions, loop)
    for future in done_already:
        child_is_done(future)
    return outer


# ---- wait ------------------------------------------------------------------------------------------------------------


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; the done ones and the others, as two sets."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(iscoroutine(one) for one in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _wait_until(fs, timeout, return_when)
    done = {one for one in fs if one.done()}
    return done, fs - done


async def _wait_until(fs, timeout, return_when):
    loop = events.get_running_loop()
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    missing = len(fs)

    def is_done(future):
        nonlocal missing
        missing -= 1
        if missing <= 0 or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and _failed(future):
            if timer is not None:
                timer.cancel()
            _release(waiter)

    for one in fs:
        one.add_done_callback(is_done)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for one in fs:
            one.remove_done_callback(is_done)


async def wait_for(fut, timeout):
    """The result, if it comes within so many seconds; else it is cancelled and TimeoutError raised."""
    if timeout is None or timeout > 0:
        async with limit_time(timeout):
            return await fut
    fut = ensure_future(fut)
    if fut.done():
        return fut.result()
    await _cancel_and_wait(fut)
    try:
        return fut.result()
    except CancelledError as cancelled:
        raise TimeoutError from cancelled


async def _cancel_and_wait(future):
    waiter = events.get_running_loop().create_future()
    release = partial(_release, waiter)
    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


# ---- as_completed ----------------------------------------------------------------------------------------------------


class _AsCompleted:
    """Gives futures as they are done: `async for` the futures themselves, `for` coroutines that wait for the next."""

    def __init__(self, given, timeout):
        self._loop = events.get_event_loop()
        self._unfinished = {ensure_future(one, loop=self._loop) for one in set(given)}
        self._to_give = len(self._unfinished)
        self._finished = deque()
        self._waiters = deque()
        self._timer = None
        for future in self._unfinished:
            future.add_done_callback(self._is_done)
        if self._unfinished and timeout is not None:
            self._timer = self._loop.call_later(timeout, self._time_is_over)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._to_give:
            raise StopAsyncIteration
        self._to_give -= 1
        return await self._next_done()

    def __next__(self):
        if not self._to_give:
            raise StopIteration
        self._to_give -= 1
        return self._next_result()

    async def _next_done(self):
        while not self._finished:
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            try:
                await waiter
            except:
                waiter.cancel()
                if waiter in self._waiters:
                    self._waiters.remove(waiter)
                raise
        future = self._finished.popleft()
        if future is None:
            raise TimeoutError
        return future

    async def _next_result(self):
        return (await self._next_done()).result()

    def _hand_out(self, future):
        self._finished.append(future)
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def _is_done(self, future):
        if future not in self._unfinished:
            return
        self._unfinished.remove(future)
        self._hand_out(future)
        if not self._unfinished and self._timer is not None:
            self._timer.cancel()

    def _time_is_over(self):
        for future in self._unfinished:
            future.remove_done_callback(self._is_done)
            self._hand_out(None)
        self._unfinished.clear()


def as_completed(fs, *, timeout=None):
    """The futures in the order in which they are done."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompleted(fs, timeout)


# ---- shield ----------------------------------------------------------------------------------------------------------


def shield(arg):
    """A future with the same result that can be cancelled without cancelling what it stands for."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_is_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_is_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_is_done)

    inner.add_done_callback(inner_is_done)
    outer.add_done_callback(outer_is_done)
    return outer
