"""Locks and signals between tasks."""

import collections

from . import events
from .exceptions import BrokenBarrierError, CancelledError

__all__ = ["Barrier", "BoundedSemaphore", "Condition", "Event", "Lock", "Semaphore"]


class _LoopBound:
    """Belongs to the loop in which it is first waited for."""

    _loop = None

    def _get_loop(self):
        loop = events.get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop

    def _show(self, state):
        waiters = f", waiters:{len(self._waiters)}" if self._waiters else ""
        plain = object.__repr__(self)
        return f"{plain[:-1]} [{state}{waiters}]>"


class _Acquired:
    """`async with lock:`"""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, traceback):
        self.release()


class Lock(_Acquired, _LoopBound):
    """One task at a time."""

    def __init__(self):
        self._waiters = collections.deque()
        self._locked = False

    def __repr__(self):
        return self._show("locked" if self._locked else "unlocked")

    def locked(self):
        return self._locked

    async def acquire(self):
        """Wait until it is free, and take it."""
        if not self._locked and all(waiter.cancelled() for waiter in self._waiters):
            self._locked = True
            return True
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if not self._locked:
                self._wake_first()  # it was this one's turn: now it is the next one's
            raise
        self._locked = True
        return True

    def release(self):
        """Let the next one have it."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_first()

    def _wake_first(self):
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event(_LoopBound):
    """A flag that can be waited for."""

    def __init__(self):
        self._waiters = collections.deque()
        self._value = False

    def __repr__(self):
        return self._show("set" if self._value else "unset")

    def is_set(self):
        return self._value

    def set(self):
        """Set the flag; who waits goes on."""
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(True)

    def clear(self):
        """Take the flag back."""
        self._value = False

    async def wait(self):
        """Wait until the flag is set."""
        if self._value:
            return True
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Condition(_Acquired, _LoopBound):
    """A lock, and news for those who wait for them."""

    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = collections.deque()

    def __repr__(self):
        return self._show("locked" if self.locked() else "unlocked")

    async def wait(self):
        """Let the lock go, wait for news, and take the lock again."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = self._get_loop().create_future()
        self.release()
        try:
            try:
                self._waiters.append(waiter)
                try:
                    await waiter
                    return True
                finally:
                    self._waiters.remove(waiter)
            finally:
                await self._take_again()
        except BaseException:
            # The news were for one: they go to another one.
            self._notify(1)
            raise

    async def _take_again(self):
        """However often somebody wants the waiting cancelled meanwhile, the lock is taken first."""
        cancelled = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as error:
                cancelled = error
        if cancelled is not None:
            try:
                raise cancelled
            finally:
                cancelled = None

    async def wait_for(self, predicate):
        """Wait until something is true."""
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up so many."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n):
        for waiter in self._waiters:
            if n <= 0:
                break
            if not waiter.done():
                n -= 1
                waiter.set_result(False)

    def notify_all(self):
        """Wake up all."""
        self.notify(len(self._waiters))


class Semaphore(_Acquired, _LoopBound):
    """So many tasks at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = collections.deque()
        self._value = value

    def __repr__(self):
        return self._show("locked" if self.locked() else f"unlocked, value:{self._value}")

    def locked(self):
        """Whether one would have to wait."""
        return self._value == 0 or any(not waiter.cancelled() for waiter in self._waiters)

    async def acquire(self):
        """Wait until there is a place, and take it."""
        if not self.locked():
            self._value -= 1
            return True
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._value += 1  # the place that was meant for this one
            raise
        finally:
            while self._value > 0 and self._wake_next():
                pass
        return True

    def release(self):
        """Give a place back."""
        self._value += 1
        self._wake_next()

    def _wake_next(self):
        for waiter in self._waiters:
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    """A semaphore that notices when it is released too often."""

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Barrier(_LoopBound):
    """A point that so many tasks pass together. States: filling → draining → filling, resetting, broken."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._condition = Condition()
        self._parties = parties
        self._state = "filling"
        self._count = 0

    def __repr__(self):
        waiting = f", waiters:{self.n_waiting}" if not self.broken else ""
        plain = object.__repr__(self)
        return f"{plain[:-1]} [{self._state}{waiting}/{self.parties}]>" if waiting else f"{plain[:-1]} [{self._state}]>"

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count if self._state == "filling" else 0)
    broken = property(lambda self: self._state == "broken")

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, kind, error, traceback):
        pass

    async def wait(self):
        """Wait for all the others; the number of this one among them."""
        async with self._condition:
            await self._block()
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._state = "draining"
                    self._condition.notify_all()
                else:
                    await self._wait_for_others()
                return index
            finally:
                self._count -= 1
                self._leave()

    async def _block(self):
        await self._condition.wait_for(lambda: self._state not in ("draining", "resetting"))
        if self._state == "broken":
            raise BrokenBarrierError("Barrier aborted")

    async def _wait_for_others(self):
        await self._condition.wait_for(lambda: self._state != "filling")
        if self._state in ("broken", "resetting"):
            raise BrokenBarrierError("Abort or reset of barrier")

    def _leave(self):
        if self._count == 0:
            if self._state in ("resetting", "draining"):
                self._state = "filling"
            self._condition.notify_all()

    async def reset(self):
        """Whoever waits gets BrokenBarrierError; then it is as new."""
        async with self._condition:
            if self._count > 0:
                if self._state != "resetting":
                    self._state = "resetting"
            else:
                self._state = "filling"
            self._condition.notify_all()

    async def abort(self):
        """BrokenBarrierError for all, from now on."""
        async with self._condition:
            self._state = "broken"
            self._condition.notify_all()
