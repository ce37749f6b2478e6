"""Callbacks that wait for their turn, and the question which loop is running."""

import sys
from contextvars import copy_context

__all__ = ["AbstractEventLoop", "AbstractEventLoopPolicy", "DefaultEventLoopPolicy", "Handle", "TimerHandle",
           "get_event_loop", "get_event_loop_policy", "get_running_loop", "new_event_loop", "set_event_loop",
           "set_event_loop_policy", "_get_running_loop", "_set_running_loop"]


class AbstractEventLoop:
    """What all loops are instances of."""


class Handle:
    """A callback that a loop is going to call."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context", "__weakref__")

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._loop = loop
        self._context = copy_context() if context is None else context

    def __repr__(self):
        pieces = [type(self).__name__]
        if self._cancelled:
            pieces.append("cancelled")
        if self._callback is not None:
            pieces.append(describe_callback(self._callback, self._args))
        return f"<{' '.join(pieces)}>"

    def get_context(self):
        return self._context

    def cancel(self):
        """The callback is not called any more."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            shown = describe_callback(self._callback, self._args)
            self._loop.call_exception_handler(
                {"message": f"Exception in callback {shown}", "exception": error, "handle": self})
        self = None  # an exception's traceback must not keep the arguments


class TimerHandle(Handle):
    """A callback with a time."""

    __slots__ = ("_when", "_scheduled")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def __repr__(self):
        pieces = [type(self).__name__]
        if self._cancelled:
            pieces.append("cancelled")
        pieces.append(f"when={self._when}")
        if self._callback is not None:
            pieces.append(describe_callback(self._callback, self._args))
        return f"<{' '.join(pieces)}>"

    def when(self):
        return self._when

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when <= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when >= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == \
            (other._when, other._callback, other._args, other._cancelled)


def describe_callback(callback, args=None):
    """A function as messages show it: its name, the arguments, the place where it is written."""
    from reprlib import repr as short
    function = callback
    while hasattr(function, "func") and hasattr(function, "keywords"):
        args = (*function.args, *(args or ()))
        function = function.func
    name = getattr(function, "__qualname__", None) or getattr(function, "__name__", None) or repr(function)
    shown = name if args is None else f"{name}({', '.join(map(short, args))})"
    code = getattr(getattr(function, "__wrapped__", function), "__code__", None)
    is_ours = code is None or code.co_filename.startswith("<frozen asyncio")
    return shown if is_ours else f"{shown} at {code.co_filename}:{code.co_firstlineno}"


# ---- Which loop ------------------------------------------------------------------------------------------------------

_running_loop = None  # there is one thread, so there is one at most
_current_loop = None  # what set_event_loop has been given
_was_set = False


def _get_running_loop():
    return _running_loop


def _set_running_loop(loop):
    global _running_loop
    _running_loop = loop


def get_running_loop():
    """The loop that is running; RuntimeError if there is none."""
    if _running_loop is None:
        raise RuntimeError("no running event loop")
    return _running_loop


def get_event_loop():
    """The loop that is running, or the one that was set."""
    if _running_loop is not None:
        return _running_loop
    if _current_loop is None and not _was_set:
        from warnings import warn
        warn("There is no current event loop", DeprecationWarning, stacklevel=2)
        set_event_loop(new_event_loop())
    if _current_loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _current_loop


def set_event_loop(loop):
    """Say which loop get_event_loop gives where none is running."""
    global _current_loop, _was_set
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
    _was_set = True
    _current_loop = loop


def new_event_loop():
    """A loop of the usual kind."""
    return sys.modules["asyncio.loops"].EventLoop()


# ---- Policies: who gives loops -------------------------------------------------------------------------------------------

class AbstractEventLoopPolicy:
    """What all policies are instances of."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Gives what the functions of asyncio give."""

    def get_event_loop(self):
        return get_event_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return new_event_loop()


_event_loop_policy = None


def get_event_loop_policy():
    """The policy that was set, or the usual one."""
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    """Sets the policy; None: the usual one, without a loop."""
    global _event_loop_policy, _current_loop, _was_set
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _event_loop_policy = policy
    if policy is None:
        _current_loop, _was_set = None, False
