"""Tools for the `with` statement."""

import abc
import sys
from functools import wraps

import _collections_abc
from _collections import deque

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "chdir"]

GenericAlias = type(list[int])


class _Bound:
    def method(self):
        pass


_BoundMethod = type(_Bound().method)
del _Bound


class AbstractContextManager(abc.ABC):
    """What `with` takes: __enter__ and __exit__."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _collections_abc._check_methods(C, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """What `async with` takes: __aenter__ and __aexit__."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _collections_abc._check_methods(C, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    """A mixin: the context manager also serves as a decorator, and each call runs inside it."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator:
    """The same for coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


# ---- Context managers from generators --------------------------------------------------------------------------------


class _GeneratorManagerBase:

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        # A generator runs once; as a decorator each call needs a new one.
        return self.__class__(self.func, self.args, self.kwds)


class _GeneratorContextManager(_GeneratorManagerBase, AbstractContextManager, ContextDecorator):
    """A generator as a context manager: up to the yield on entry, the rest on exit."""

    def __enter__(self):
        # The arguments are not kept alive longer than the generator wants them.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as error:
            # The generator ended: the exception is dealt with, unless it is the very one that was thrown in.
            return error is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                # A StopIteration of the body's, which left the generator and was wrapped on the way.
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    """An asynchronous generator as a context manager."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """A decorator: makes a function that gives context managers of a generator function with one yield."""

    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


def asynccontextmanager(func):
    """The same of an asynchronous generator function."""

    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


# ---- Small ones ------------------------------------------------------------------------------------------------------


class closing(AbstractContextManager):
    """Calls thing.close() at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits thing.aclose() at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):

    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        # A stack: the same manager may be entered again inside itself.
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """What is printed goes to another file meanwhile."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """What is written to the error stream goes to another file meanwhile."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Lets the exceptions of these classes be forgotten."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return False
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            _, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing: for where a context manager is wanted and there is none."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Another working directory meanwhile."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


# ---- Any number of them ----------------------------------------------------------------------------------------------


def _link_context(new, old, outside):
    """Let the chain of contexts of a new exception lead to the one that was under way, as nested `with`s would."""
    while (context := new.__context__) is not None and context is not old:
        if context is outside:
            new.__context__ = old
            return
        new = context


class _ExitStackBase:

    def __init__(self):
        self._exit_callbacks = deque()  # (is_sync, function of the three exception arguments), the last is called first

    def pop_all(self):
        """Hand all that is to be called over to a new stack."""
        new = type(self)()
        new._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return new

    def push(self, exit):
        """Add a context manager that has been entered, or a function with the arguments of __exit__."""
        method = getattr(type(exit), "__exit__", None)
        if method is None:
            self._exit_callbacks.append((True, exit))
        else:
            self._exit_callbacks.append((True, _BoundMethod(method, exit)))
        return exit

    def enter_context(self, cm):
        """Enter a context manager; it is left with the stack."""
        cls = type(cm)
        try:
            enter = cls.__enter__
            leave = cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            "not support the context manager protocol") from None
        result = enter(cm)
        self._exit_callbacks.append((True, _BoundMethod(leave, cm)))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Add a call to be made at the end."""

        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._exit_callbacks.append((True, _exit_wrapper))
        return callback


class ExitStack(_ExitStackBase, AbstractContextManager):
    """A stack of context managers and calls, undone in the reverse order at the end."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        pending = exc_details[1]
        had_exception = pending is not None
        outside = sys.exception()
        suppressed = False
        raised_here = False
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                arguments = (None, None, None) if pending is None else (type(pending), pending, pending.__traceback__)
                if leave(*arguments):
                    suppressed = True
                    raised_here = False
                    pending = None
            except BaseException as error:
                _link_context(error, pending, outside)
                raised_here = True
                pending = error
        if raised_here:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                # `raise` has set the context anew.
                pending.__context__ = context
                raise
        return had_exception and suppressed

    def close(self):
        """Undo everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_ExitStackBase, AbstractAsyncContextManager):
    """The same, for asynchronous context managers and coroutine functions as well."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager; it is left with the stack."""
        cls = type(cm)
        try:
            enter = cls.__aenter__
            leave = cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            "not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self._exit_callbacks.append((False, _BoundMethod(leave, cm)))
        return result

    def push_async_exit(self, exit):
        """Add an asynchronous context manager that has been entered, or a coroutine function like __aexit__."""
        method = getattr(type(exit), "__aexit__", None)
        if method is None:
            self._exit_callbacks.append((False, exit))
        else:
            self._exit_callbacks.append((False, _BoundMethod(method, exit)))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Add a coroutine function to be called and awaited at the end."""

        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._exit_callbacks.append((False, _exit_wrapper))
        return callback

    async def aclose(self):
        """Undo everything now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        pending = exc_details[1]
        had_exception = pending is not None
        outside = sys.exception()
        suppressed = False
        raised_here = False
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                arguments = (None, None, None) if pending is None else (type(pending), pending, pending.__traceback__)
                answer = leave(*arguments)
                if not is_sync:
                    answer = await answer
                if answer:
                    suppressed = True
                    raised_here = False
                    pending = None
            except BaseException as error:
                _link_context(error, pending, outside)
                raised_here = True
                pending = error
        if raised_here:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context
                raise
        return had_exception and suppressed
