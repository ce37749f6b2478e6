"""A time limit for a block: `async with asyncio.timeout(seconds):`."""

import enum

from . import events, tasks
from .exceptions import CancelledError

__all__ = ["Timeout", "timeout", "timeout_at"]


class _State(enum.Enum):
    CREATED = "created"
    ENTERED = "active"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    EXITED = "finished"


class Timeout:
    """Cancels the task when the time is over, and turns the cancellation into TimeoutError at the end of the block."""

    def __init__(self, when):
        self._state = _State.CREATED
        self._when = when
        self._timer = None
        self._task = None
        self._cancelling = 0  # requests of others that were open at the beginning

    def when(self):
        """The time of the loop's clock, or None."""
        return self._when

    def reschedule(self, when):
        """Another time limit."""
        if self._state is not _State.ENTERED:
            if self._state is _State.CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state.value} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        if when is None:
            self._timer = None
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._timer = loop.call_soon(self._time_is_over)
        else:
            self._timer = loop.call_at(when, self._time_is_over)

    def expired(self):
        """Whether the time was over before the block was."""
        return self._state in (_State.EXPIRING, _State.EXPIRED)

    def __repr__(self):
        pieces = [""]
        if self._state is _State.ENTERED:
            pieces.append(f"when={round(self._when, 3) if self._when is not None else None}")
        return f"<Timeout [{self._state.value}]{' '.join(pieces)}>"

    async def __aenter__(self):
        if self._state is not _State.CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = tasks.current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _State.ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state is _State.EXPIRING:
            self._state = _State.EXPIRED
            if self._task.uncancel() <= self._cancelling and kind is not None:
                # Nobody else wanted it cancelled.
                if issubclass(kind, CancelledError):
                    raise TimeoutError from error
                _name_cause(error)
        elif self._state is _State.ENTERED:
            self._state = _State.EXITED

    def _time_is_over(self):
        self._task.cancel()
        self._state = _State.EXPIRING
        self._timer = None


def _name_cause(error):
    """An exception that was raised on account of the cancellation names TimeoutError instead of it."""
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            _insert_timeout(member)
    _insert_timeout(error)


def _insert_timeout(error):
    while error.__context__ is not None:
        if isinstance(error.__context__, CancelledError):
            timeout_error = TimeoutError()
            timeout_error.__context__ = timeout_error.__cause__ = error.__context__
            error.__context__ = timeout_error
            break
        error = error.__context__


def timeout(delay):
    """So many seconds from now; None: no limit."""
    loop = events.get_running_loop()
    return Timeout(loop.time() + delay if delay is not None else None)


def timeout_at(when):
    """Up to this time of the loop's clock."""
    return Timeout(when)
