"""The event loop: callbacks that are ready are called in turn, timers wait in a heap.

There are neither threads nor sockets here, so that a loop without anything ready sleeps until its next timer.
"""

import heapq
import sys
import time
from collections import deque
from math import ceil
from weakref import WeakSet

from . import futures, tasks, waiting
from .coroutines import iscoroutine
from .events import AbstractEventLoop, Handle, TimerHandle, _get_running_loop, _set_running_loop

__all__ = ["BaseEventLoop", "EventLoop", "SelectorEventLoop"]


def _stop_loop(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return  # it has gone through run_forever already
    future.get_loop().stop()


class BaseEventLoop(AbstractEventLoop):
    """Calls callbacks, one after the other."""

    def __init__(self):
        self._ready = deque()
        self._timers = []
        self._is_running = False
        self._is_closed = False
        self._is_stopping = False
        self._debug = False
        self._task_factory = None
        self._exception_handler = None
        self._async_generators = WeakSet()
        self._resolution = time.get_clock_info("monotonic").resolution

    def __repr__(self):
        return (f"<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} "
                f"debug={self.get_debug()}>")

    # ---- Scheduling

    def time(self):
        """The clock of the timers."""
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        """Call something in the next round."""
        self._check_closed()
        self._check_callback(callback, "call_soon")
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Call something after so many seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Call something when the clock shows this time."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        self._check_callback(callback, "call_at")
        timer = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._timers, timer)
        timer._scheduled = True
        return timer

    def _check_callback(self, callback, method):
        if not self._debug:
            return
        if iscoroutine(callback) or tasks.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def create_future(self):
        """A future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """Run a coroutine from the next round on."""
        self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro) if context is None else \
            self._task_factory(self, coro, context=context)
        task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        raise NotImplementedError("threads are not in the dialect")

    # ---- Running

    def run_forever(self):
        """Run until stop() is called."""
        self._check_closed()
        self._check_running()
        hooks = sys.get_asyncgen_hooks()
        try:
            self._is_running = True
            sys.set_asyncgen_hooks(firstiter=self._async_generators.add, finalizer=self._close_async_generator)
            _set_running_loop(self)
            while True:
                self._run_once()
                if self._is_stopping:
                    break
        finally:
            self._is_stopping = False
            self._is_running = False
            _set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Run until a future is done, and give its result."""
        self._check_closed()
        self._check_running()
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()  # it is on its way already: nobody need be told
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Let run_forever end after the present round."""
        self._is_stopping = True

    def _run_once(self):
        timers = self._timers
        while timers and timers[0]._cancelled:
            heapq.heappop(timers)._scheduled = False
        if not self._ready and not self._is_stopping:
            if not timers:
                raise RuntimeError("the event loop would wait for ever: nothing is ready and there is no timer")
            wait = timers[0]._when - self.time()
            if wait > 0:
                time.sleep(ceil(wait * 1000) / 1000)  # timers of the same millisecond come in one round
        end = self.time() + self._resolution
        while timers and timers[0]._when < end:
            timer = heapq.heappop(timers)
            timer._scheduled = False
            self._ready.append(timer)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def is_running(self):
        return self._is_running

    def is_closed(self):
        return self._is_closed

    def close(self):
        """Give up all callbacks."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        self._is_closed = True
        self._ready.clear()
        self._timers.clear()

    def _check_closed(self):
        if self._is_closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    # ---- The end of asynchronous generators

    def _close_async_generator(self, generator):
        self._async_generators.discard(generator)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Close the asynchronous generators that have not come to their end."""
        closing = list(self._async_generators)
        self._async_generators.clear()
        if not closing:
            return
        results = await waiting.gather(*[generator.aclose() for generator in closing], return_exceptions=True)
        for result, generator in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                    "exception": result, "asyncgen": generator})

    async def shutdown_default_executor(self, timeout=None):
        """There are no threads to wait for."""

    # ---- Errors that nobody waits for

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        """Write what has happened to sys.stderr."""
        import traceback
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")]
        print("\n".join(lines), file=sys.stderr)
        if context.get("exception") is not None:
            traceback.print_exception(context["exception"])

    def call_exception_handler(self, context):
        """Tell the exception handler of the loop, or the usual one."""
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler({"message": "Unhandled error in exception handler", "exception": error,
                                            "context": context})

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled


class SelectorEventLoop(BaseEventLoop):
    """The loop that new_event_loop makes."""


EventLoop = SelectorEventLoop
