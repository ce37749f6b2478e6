"""What can go wrong in asynchronous code."""

__all__ = ["BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError"]


class CancelledError(BaseException):
    """The Future or Task was cancelled."""


TimeoutError = TimeoutError  # the builtin one


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


class BrokenBarrierError(RuntimeError):
    """The barrier is broken by barrier.abort() call."""
