"""Tasks that end together: `async with asyncio.TaskGroup() as group:`."""

from . import events, tasks
from .exceptions import CancelledError

__all__ = ["TaskGroup"]


def _is_base_error(error):
    return isinstance(error, (SystemExit, KeyboardInterrupt))


class TaskGroup:
    """The block ends when all its tasks have. When one fails, the others are cancelled, the block too."""

    def __init__(self):
        self._is_entered = False
        self._is_leaving = False
        self._is_aborting = False
        self._loop = None
        self._parent = None
        self._cancelled_parent = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._all_done = None  # a future, while the block waits for its tasks

    def __repr__(self):
        pieces = [""]
        if self._tasks:
            pieces.append(f"tasks={len(self._tasks)}")
        if self._errors:
            pieces.append(f"errors={len(self._errors)}")
        if self._is_aborting:
            pieces.append("cancelling")
        elif self._is_entered:
            pieces.append("entered")
        return f"<TaskGroup{' '.join(pieces)}>"

    async def __aenter__(self):
        if self._is_entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = events.get_running_loop()
        self._parent = tasks.current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._is_entered = True
        return self

    async def __aexit__(self, kind, error, traceback):
        traceback = None
        try:
            return await self._leave(kind, error)
        finally:
            # No cycles with the exceptions.
            self._parent = None
            self._errors = None
            self._base_error = None
            error = None

    async def _leave(self, kind, error):
        self._is_leaving = True
        if error is not None and _is_base_error(error) and self._base_error is None:
            self._base_error = error
        is_cancelled = kind is not None and issubclass(kind, CancelledError)
        cancellation = error if is_cancelled else None
        if kind is not None and not self._is_aborting:
            self._abort()
        cancellation = await self._wait_for_tasks(cancellation)
        try:
            if self._base_error is not None:
                raise self._base_error
            if self._cancelled_parent and self._parent.uncancel() == 0:
                cancellation = None  # it was the group itself that asked for it
            if cancellation is not None and not self._errors:
                raise cancellation
            if kind is not None and not is_cancelled:
                self._errors.append(error)
            if self._errors:
                if self._parent.cancelling():
                    # Somebody outside asked too: the request stays open, as the exceptions go first.
                    self._parent.uncancel()
                    self._parent.cancel()
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        finally:
            error = cancellation = None

    async def _wait_for_tasks(self, cancellation):
        while self._tasks:
            if self._all_done is None:
                self._all_done = self._loop.create_future()
            try:
                await self._all_done
            except CancelledError as cancelled:
                if not self._is_aborting:
                    # From outside: the group tells its tasks, and goes on waiting.
                    cancellation = cancelled
                    self._abort()
            self._all_done = None
        return cancellation

    def create_task(self, coro, *, name=None, context=None):
        """Run a coroutine as a task of the group."""
        if not self._is_entered:
            complaint = "has not been entered"
        elif self._is_leaving and not self._tasks:
            complaint = "is finished"
        elif self._is_aborting:
            complaint = "is shutting down"
        else:
            task = self._loop.create_task(coro, name=name, context=context)
            if task.done():
                self._task_is_done(task)
            else:
                self._tasks.add(task)
                task.add_done_callback(self._task_is_done)
            return task
        coro.close()
        raise RuntimeError(f"TaskGroup {self!r} {complaint}")

    def _abort(self):
        self._is_aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _task_is_done(self, task):
        self._tasks.discard(task)
        if self._all_done is not None and not self._tasks and not self._all_done.done():
            self._all_done.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if _is_base_error(error) and self._base_error is None:
            self._base_error = error
        if self._parent.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent task {self._parent} is already completed",
                "exception": error, "task": task})
            return
        if not self._is_aborting and not self._cancelled_parent:
            self._abort()
            self._cancelled_parent = True
            self._parent.cancel()
