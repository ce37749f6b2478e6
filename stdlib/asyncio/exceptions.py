"""What can go wrong in asynchronous code."""

__all__ = ["BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError"]


class CancelledError(BaseException):
    """What was waited for has been given up."""


TimeoutError = TimeoutError  # the builtin one


class InvalidStateError(Exception):
    """It is too early or too late for that."""


class BrokenBarrierError(RuntimeError):
    """Somebody has broken the barrier."""
