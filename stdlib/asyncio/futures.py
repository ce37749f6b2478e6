"""Futures: results that come later."""

import sys
from contextvars import copy_context
from reprlib import repr as short
from types import GenericAlias

from . import events
from .exceptions import CancelledError, InvalidStateError

__all__ = ["Future", "isfuture"]

PENDING = "PENDING"
CANCELLED = "CANCELLED"
FINISHED = "FINISHED"


def isfuture(obj):
    """Whether it can be awaited as a future can."""
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


class Future:
    """A result that is not there yet. Who awaits it goes on when it is."""

    _state = PENDING
    _result = None
    _exception = None
    _exception_traceback = None
    _cancel_message = None
    _cancelled_error = None  # the exception that came out of a task that was cancelled
    _log_traceback = False
    _asyncio_future_blocking = False  # True: yielded by an await, not by a yield
    _loop = None
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def _describe(self):
        pieces = [self._state.lower()]
        if self._state == FINISHED:
            if self._exception is not None:
                pieces.append(f"exception={self._exception!r}")
            else:
                pieces.append(f"result={short(self._result)}")
        if self._callbacks:
            shown = [events.describe_callback(callback, ()) for callback, _ in self._callbacks]
            if len(shown) > 2:
                shown = [shown[0], f"<{len(shown) - 2} more>", shown[-1]]
            pieces.append(f"cb=[{', '.join(shown)}]")
        return pieces

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._describe())}>"

    def __del__(self):
        if self._log_traceback:
            self._loop.call_exception_handler({
                "message": f"{type(self).__name__} exception was never retrieved", "exception": self._exception,
                "future": self})

    def get_loop(self):
        """The loop it belongs to."""
        if self._loop is None:
            raise RuntimeError("Future object is not initialized.")
        return self._loop

    # ---- Asking

    def cancelled(self):
        return self._state == CANCELLED

    def done(self):
        return self._state != PENDING

    def result(self):
        """The result; the exception is raised."""
        if self._state == CANCELLED:
            raise self._make_cancelled_error()
        if self._state != FINISHED:
            raise InvalidStateError("Result is not set.")
        self._log_traceback = False
        if self._exception is not None:
            try:
                raise self._exception.with_traceback(self._exception_traceback)
            finally:
                self = None  # the exception's traceback must not keep what keeps the exception
        return self._result

    def exception(self):
        """The exception, or None."""
        if self._state == CANCELLED:
            raise self._make_cancelled_error()
        if self._state != FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._log_traceback = False
        return self._exception

    def _make_cancelled_error(self):
        if self._cancelled_error is not None:
            error = self._cancelled_error
            self._cancelled_error = None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    # ---- Settling

    def cancel(self, msg=None):
        """Give up the result; False when it is there already."""
        self._log_traceback = False
        if self._state != PENDING:
            return False
        self._state = CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def set_result(self, result, /):
        """Here is the result."""
        if self._state != PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception, /):
        """There will be no result: this is why."""
        if self._state != PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if isinstance(exception, StopIteration):
            error = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            error.__cause__ = error.__context__ = exception
            exception = error
        self._exception = exception
        self._exception_traceback = exception.__traceback__
        self._state = FINISHED
        self._schedule_callbacks()
        self._log_traceback = True

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        self._callbacks = []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def add_done_callback(self, fn, /, *, context=None):
        """Call something with the future when it is done."""
        if self._state != PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, copy_context() if context is None else context))

    def remove_done_callback(self, fn, /):
        """Take a callback back; how many there were."""
        kept = [pair for pair in self._callbacks if pair[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def __await__(self):
        try:
            if self._state == PENDING:
                self._asyncio_future_blocking = True
                yield self
            if self._state == PENDING:
                raise RuntimeError("await wasn't used with future")
            return self.result()
        finally:
            self = None

    __iter__ = __await__


Future.__module__ = "_asyncio"  # where CPython has it


def wrap_future(future, *, loop=None):
    """A future of asyncio as it is; there are no others."""
    if isfuture(future):
        return future
    raise AssertionError(f"concurrent.futures.Future is expected, got {future!r}")
