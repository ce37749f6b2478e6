"""What counts as a coroutine, and how it is shown."""

import collections.abc
import inspect
import types

__all__ = ["iscoroutine", "iscoroutinefunction"]


def iscoroutinefunction(func):
    """Whether calling it gives a coroutine."""
    return inspect.iscoroutinefunction(func)


def iscoroutine(obj):
    """Whether a task can run it."""
    return isinstance(obj, (types.CoroutineType, collections.abc.Coroutine))


def describe_coroutine(coro):
    """A coroutine as the repr of its task shows it."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) or \
        f"<{type(coro).__name__} without __name__>"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if code is None:
        return f"{name}()"
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    if frame is None:
        return f"{name}() done, defined at {code.co_filename}:{code.co_firstlineno}"
    is_running = getattr(coro, "cr_running", False) or getattr(coro, "gi_running", False)
    return f"{name}() running at {code.co_filename}:{frame.f_lineno}" if is_running or frame.f_lineno else f"{name}()"
