"""Tests whose methods are coroutines."""

import asyncio
import contextvars
import inspect
from unittest.case import TestCase

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """A case that has a loop of its own for each test; all of its steps run in one context.

    setUp and tearDown are ordinary methods, around asyncSetUp and asyncTearDown; the test and the cleanups may be
    either.
    """

    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = None
        self._context = contextvars.copy_context()

    # What tests may override
    async def asyncSetUp(self):
        """Called before each test, after setUp."""

    async def asyncTearDown(self):
        """Called after each test, before tearDown."""

    # What tests may call
    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Have a coroutine function called and awaited after tearDown, the last one first."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context that ends with the test."""
        kind = type(cm)
        try:
            enter = kind.__aenter__
            leave = kind.__aexit__
        except AttributeError:
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the asynchronous "
                            "context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    # The steps
    def _call_set_up(self):
        # The loop is the current one already in setUp.
        self._runner.get_loop()
        self._context.run(self.setUp)
        self._await(self.asyncSetUp)

    def _call_method(self, method):
        self._check_is_none(self._call(method), method)

    def _call_tear_down(self):
        self._await(self.asyncTearDown)
        self._context.run(self.tearDown)

    def _call_cleanup(self, function, args, kwargs):
        self._call(function, *args, **kwargs)

    def _await(self, function, /, *args, **kwargs):
        assert self._runner is not None, "asyncio runner is not initialized"
        assert inspect.iscoroutinefunction(function), f"{function!r} is not an async function"
        return self._runner.run(function(*args, **kwargs), context=self._context)

    def _call(self, function, /, *args, **kwargs):
        assert self._runner is not None, "asyncio runner is not initialized"
        if inspect.iscoroutinefunction(function):
            return self._await(function, *args, **kwargs)
        return self._context.run(function, *args, **kwargs)

    # The loop around all of them
    def run(self, result=None):
        self._open_runner()
        try:
            return super().run(result)
        finally:
            self._close_runner()

    def debug(self):
        self._open_runner()
        super().debug()
        self._close_runner()

    def _open_runner(self):
        assert self._runner is None, "asyncio runner is already initialized"
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)

    def _close_runner(self):
        runner, self._runner = self._runner, None
        runner.close()

    def __del__(self):
        if self._runner is not None:
            self._close_runner()
