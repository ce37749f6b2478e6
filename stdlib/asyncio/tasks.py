"""Tasks: coroutines that a loop runs, step by step."""

import inspect
from itertools import count
from weakref import WeakSet

from . import events, futures
from .coroutines import describe_coroutine, iscoroutine, iscoroutinefunction
from .exceptions import CancelledError, InvalidStateError

__all__ = ["Task", "all_tasks", "create_task", "current_task", "ensure_future", "iscoroutinefunction", "sleep"]

_numbers = count(1)
_all_tasks = WeakSet()
_current_tasks = {}  # loop -> the task whose step is being made


class Task(futures.Future):
    """A coroutine on its way. What it awaits wakes it up."""

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._name = f"Task-{next(_numbers)}" if name is None else str(name)
        self._coro = coro
        self._context = events.copy_context() if context is None else context
        self._waits_for = None
        self._must_cancel = False
        self._cancel_requests = 0
        self._loop.call_soon(self._step, context=self._context)
        _all_tasks.add(self)

    def __del__(self):
        if self._state == futures.PENDING and self._log_destroy_pending:
            self._loop.call_exception_handler({"task": self, "message": "Task was destroyed but it is pending!"})
        super().__del__()

    def _describe(self):
        pieces = super()._describe()
        if self._cancel_requests and not self.done():
            pieces[0] = "cancelling"
        pieces.insert(1, f"name={self._name!r}")
        if self._waits_for is not None:
            pieces.insert(2, f"wait_for={self._waits_for!r}")
        if self._coro is not None:
            pieces.insert(2, f"coro=<{describe_coroutine(self._coro)}>")
        return pieces

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result, /):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception, /):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """The frame where the coroutine stands."""
        frame = getattr(self._coro, "cr_frame", None)
        return [] if frame is None else [frame]

    # ---- Cancelling

    def cancel(self, msg=None):
        """Raise CancelledError in the coroutine, at its next step; False when it is done."""
        self._log_traceback = False
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """How many requests to cancel it are open."""
        return self._cancel_requests

    def uncancel(self):
        """Take one request back; how many are left."""
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    # ---- Running

    def _step(self, error=None):
        if self.done():
            raise InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        outer = _enter_task(self._loop, self)
        try:
            self._advance(error)
        finally:
            _leave_task(self._loop, self, outer)
            self = error = None  # an exception's traceback must not keep the task, nor itself

    def _advance(self, error):
        try:
            given = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as end:
            if self._must_cancel:  # asked for while it made its last step
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(end.value)
        except CancelledError as cancelled:
            self._cancelled_error = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as end:
            super().set_exception(end)
            raise
        except BaseException as raised:
            super().set_exception(raised)
        else:
            self._wait_for_given(given)
        finally:
            self = error = None

    def _wait_for_given(self, given):
        """What the coroutine yielded is a future to wait for, or None for one round."""
        blocking = getattr(given, "_asyncio_future_blocking", None)
        if given is None:
            self._loop.call_soon(self._step, context=self._context)
        elif blocking is None:
            if inspect.isgenerator(given):
                self._complain(f"yield was used instead of yield from for generator in task {self!r} with {given!r}")
            else:
                self._complain(f"Task got bad yield: {given!r}")
        elif given.get_loop() is not self._loop:
            self._complain(f"Task {self!r} got Future {given!r} attached to a different loop")
        elif not blocking:
            self._complain(f"yield was used instead of yield from in task {self!r} with {given!r}")
        elif given is self:
            self._complain(f"Task cannot await on itself: {self!r}")
        else:
            given._asyncio_future_blocking = False
            given.add_done_callback(self._wake_up, context=self._context)
            self._waits_for = given
            if self._must_cancel and given.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _complain(self, text):
        self._loop.call_soon(self._step, RuntimeError(text), context=self._context)

    def _wake_up(self, future):
        try:
            future.result()
        except BaseException as error:
            future = None
            self._step(error)  # raised where it is awaited
        else:
            self._step()
        self = None


Task.__module__ = "_asyncio"
Task._wake_up.__qualname__ = "Task.task_wakeup"  # as it is known from the callbacks of futures


def _enter_task(loop, task):
    outer = _current_tasks.get(loop)
    if outer is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {outer!r} is being executed.")
    _current_tasks[loop] = task
    return outer


def _leave_task(loop, task, outer):
    if outer is None:
        _current_tasks.pop(loop, None)
    else:
        _current_tasks[loop] = outer


def current_task(loop=None):
    """The task that is running, or None."""
    return _current_tasks.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in list(_all_tasks) if task.get_loop() is loop and not task.done()}


def create_task(coro, *, name=None, context=None):
    """Run a coroutine beside the one that runs."""
    return events.get_running_loop().create_task(coro, name=name, context=context)


async def _await_it(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A future as it is; of a coroutine or another awaitable the task that runs it."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    is_wrapped = not iscoroutine(coro_or_future)
    if is_wrapped:
        if not inspect.isawaitable(coro_or_future):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _await_it(coro_or_future)
    if loop is None:
        try:
            loop = events.get_event_loop()
        except RuntimeError:
            if is_wrapped:
                coro_or_future.close()
            raise
    return loop.create_task(coro_or_future)


class _NextRound:
    """Awaited, it lets everybody else have a turn."""

    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Let others work for so many seconds."""
    if delay <= 0:
        await _NextRound()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, set_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def set_unless_cancelled(future, result):
    """What a timer does to a future that may be given up meanwhile."""
    if not future.cancelled():
        future.set_result(result)
