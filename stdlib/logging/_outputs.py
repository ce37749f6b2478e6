"""Where records go: handlers."""

import logging
import os
import sys
import traceback
import weakref

from ._levels import NOTSET, getLevelName, number_of
from ._records import Filterer, default_formatter

_by_name = weakref.WeakValueDictionary()
_living = []  # weak references to all handlers, in the order in which they were made


class _Lock:
    """There are no threads to keep out; what takes the lock may say so."""

    def acquire(self):
        return True

    def release(self):
        pass

    __enter__ = acquire

    def __exit__(self, *exception):
        pass


def getHandlerByName(name):
    """The handler of that name, or None."""
    return _by_name.get(name)


def getHandlerNames():
    """The names of all handlers that have one."""
    return frozenset(_by_name)


def _forget(reference):
    if reference in _living:
        _living.remove(reference)


def is_own_frame(frame):
    """Whether a frame runs code of this package."""
    return frame.f_code.co_filename.startswith("<frozen logging")


class Handler(Filterer):
    """Sends records somewhere; emit says where."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = number_of(level)
        self.formatter = None
        self._closed = False
        _living.append(weakref.ref(self, _forget))
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        if self._name in _by_name:
            del _by_name[self._name]
        self._name = name
        if name:
            _by_name[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        """Makes the lock that guards what emit does."""
        self.lock = _Lock()

    def acquire(self):
        """Takes the lock."""
        if self.lock:
            self.lock.acquire()

    def release(self):
        """Gives the lock back."""
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        """Has records below level left out."""
        self.level = number_of(level)

    def format(self, record):
        """The text of a record."""
        return (self.formatter or default_formatter).format(record)

    def emit(self, record):
        """Does what there is to be done with a record."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Emits a record if the filters let it pass."""
        passed = self.filter(record)
        if passed:
            self.acquire()
            try:
                self.emit(passed)
            finally:
                self.release()
        return passed

    def setFormatter(self, fmt):
        """Has texts made by fmt."""
        self.formatter = fmt

    def flush(self):
        """Sees that all that was written gets through."""

    def close(self):
        """Takes the handler out of the table of names."""
        self._closed = True
        if self._name and self._name in _by_name:
            del _by_name[self._name]

    def handleError(self, record):
        """Tells stderr that a record could not be emitted."""
        if not logging.raiseExceptions or not sys.stderr:
            return
        error = sys.exception()
        try:
            _report(error, record)
        except OSError:
            pass
        finally:
            del error

    def __repr__(self):
        return f"<{type(self).__name__} ({getLevelName(self.level)})>"


def _report(error, record):
    write = sys.stderr.write
    write("--- Logging error ---\n")
    traceback.print_exception(error, file=sys.stderr)
    write("Call stack:\n")
    frame = error.__traceback__.tb_frame
    while frame is not None and is_own_frame(frame):
        frame = frame.f_back
    if frame is not None:
        traceback.print_stack(frame, file=sys.stderr)
    else:
        write(f"Logged from file {record.filename}, line {record.lineno}\n")
    try:
        write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
    except RecursionError:
        raise
    except Exception:
        write("Unable to print the message and arguments - possible formatting error.\n"
              "Use the traceback above to help find the error.\n")


class StreamHandler(Handler):
    """Writes texts to a stream, which it does not close."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            text = self.format(record)
            self.stream.write(text + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Writes to another stream from now on; gives the old one, or None if it is the same."""
        if stream is self.stream:
            return None
        before = self.stream
        self.flush()
        self.stream = stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return f"<{type(self).__name__} {name + ' ' if name else ''}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):
    """Writes texts to a file of its own."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        self._builtin_open = open
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            super().__init__(self._open())

    def _open(self):
        return self._builtin_open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def close(self):
        """Closes the file."""
        stream = self.stream
        if stream:
            try:
                self.flush()
            finally:
                self.stream = None
                stream.close()
        super().close()

    def emit(self, record):
        if self.stream is None and not (self.mode == "w" and self._closed):
            self.stream = self._open()
        if self.stream:
            super().emit(record)

    def __repr__(self):
        return f"<{type(self).__name__} {self.baseFilename} ({getLevelName(self.level)})>"


class NullHandler(Handler):
    """Does nothing: for libraries that leave it to others where their records go."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None


class _StderrHandler(StreamHandler):
    """Writes to what sys.stderr is at the moment."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


def shutdown(handlerList=_living):
    """Flushes and closes all handlers, the newest first."""
    for reference in reversed(handlerList[:]):
        handler = reference()
        if handler is None:
            continue
        try:
            handler.acquire()
            try:
                if getattr(handler, "flushOnClose", True):
                    handler.flush()
                handler.close()
            except (OSError, ValueError):
                pass
            finally:
                handler.release()
        except Exception:
            if logging.raiseExceptions:
                raise


for _one in (getHandlerByName, getHandlerNames, Handler, StreamHandler, FileHandler, NullHandler, _StderrHandler,
             shutdown):
    _one.__module__ = "logging"
