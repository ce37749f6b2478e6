"""From ordinary code into asynchronous code, and back."""

import enum

from . import coroutines, events, tasks, waiting
from contextvars import copy_context

__all__ = ["Runner", "run"]


class _State(enum.Enum):
    CREATED = "created"
    INITIALIZED = "initialized"
    CLOSED = "closed"


class Runner:
    """Runs several coroutines in one loop and context: `with asyncio.Runner() as runner:`."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _State.CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._sets_event_loop = False

    def __enter__(self):
        self._begin()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def _begin(self):
        match self._state:
            case _State.INITIALIZED:
                return
            case _State.CLOSED:
                raise RuntimeError("Runner is closed")
        self._sets_event_loop = self._loop_factory is None
        self._loop = loop = (self._loop_factory or events.new_event_loop)()
        if self._sets_event_loop:
            events.set_event_loop(loop)
        if self._debug is not None:
            loop.set_debug(self._debug)
        self._context = copy_context()
        self._state = _State.INITIALIZED

    def get_loop(self):
        self._begin()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine to its end."""
        if not coroutines.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._begin()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        return self._loop.run_until_complete(task)

    def close(self):
        """Cancel what is still running, and close the loop."""
        if self._state is not _State.INITIALIZED:
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if self._sets_event_loop:
                events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = _State.CLOSED


def run(main, *, debug=None, loop_factory=None):
    """Run a coroutine in a loop of its own, and give its result."""
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    rest = tasks.all_tasks(loop)
    if not rest:
        return
    for task in rest:
        task.cancel()
    loop.run_until_complete(waiting.gather(*rest, return_exceptions=True))
    for task in rest:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown", "exception": task.exception(),
                "task": task})
