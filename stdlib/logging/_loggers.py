"""Who logs: loggers, a tree by their dotted names."""

import io
import logging
import sys
import traceback
import warnings

from . import _outputs, _records
from ._levels import CRITICAL, DEBUG, ERROR, INFO, NOTSET, WARNING, getLevelName, number_of

_reserved = ("message", "asctime")


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def _caller(frame, levels):
    """The frame that logged, seen from one inside this package; levels further up for helpers that log for others."""
    while frame is not None and _outputs.is_own_frame(frame):
        frame = frame.f_back
    while frame is not None and levels > 1:
        if frame.f_back is None:
            break
        frame = frame.f_back
        if not _outputs.is_own_frame(frame):
            levels -= 1
    return frame


def _stack_text(frame):
    out = io.StringIO()
    out.write("Stack (most recent call last):\n")
    traceback.print_stack(frame, file=out)
    return out.getvalue().removesuffix("\n")


def _exception_of(exc_info):
    """What the argument exc_info of the logging methods means, as a triple."""
    if isinstance(exc_info, BaseException):
        return type(exc_info), exc_info, exc_info.__traceback__
    return exc_info if isinstance(exc_info, tuple) else sys.exc_info()


def _level_method(owner, level, method):
    method.__name__ = getLevelName(level).lower()
    method.__qualname__ = f"{owner}.{method.__name__}"
    method.__doc__ = f"Logs msg % args with the level {getLevelName(level)}."
    method.__module__ = "logging"
    return method


def _logs_at(level):
    def method(self, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    return _level_method("Logger", level, method)


def _passes_on_at(level):
    def method(self, msg, *args, **kwargs):
        self.log(level, msg, *args, **kwargs)

    return _level_method("LoggerAdapter", level, method)


class Logger(_records.Filterer):
    """Makes records and hands them to its handlers and those of the loggers above."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = number_of(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        self._cache = {}

    def setLevel(self, level):
        """Has events below level left out."""
        self.level = number_of(level)
        self.manager._clear_cache()

    debug = _logs_at(DEBUG)
    info = _logs_at(INFO)
    warning = _logs_at(WARNING)
    error = _logs_at(ERROR)
    critical = _logs_at(CRITICAL)

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Logs an error together with the exception that is being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        """The same as critical."""
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Logs msg % args with any level."""
        if not isinstance(level, int):
            if logging.raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """File, line and function of who logs, and the stack if it is wanted."""
        frame = _caller(currentframe(), stacklevel)
        if frame is None:
            return "(unknown file)", 0, "(unknown function)", None
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, _stack_text(frame) if stack_info else None

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """A record, with the attributes of extra."""
        record = _records.getLogRecordFactory()(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key in extra or ():
            if key in _reserved or key in record.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        if exc_info:
            exc_info = _exception_of(exc_info)
        file, line, function, stack = self.findCaller(stack_info, stacklevel)
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function, extra, stack))

    def handle(self, record):
        """Hands a record on, unless the logger is disabled or a filter holds it back."""
        if self.disabled:
            return
        passed = self.filter(record)
        if passed:
            self.callHandlers(passed)

    def addHandler(self, hdlr):
        """Adds a handler, unless it is there."""
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Takes a handler away."""
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def _who_handles(self):
        """This logger and those above it whose handlers get its records."""
        logger = self
        while logger:
            yield logger
            logger = logger.parent if logger.propagate else None

    def hasHandlers(self):
        """Whether a record would find a handler."""
        return any(logger.handlers for logger in self._who_handles())

    def callHandlers(self, record):
        """Gives a record to all handlers whose level it has; without any, to the last resort."""
        found = False
        for logger in self._who_handles():
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
        if found:
            return
        last = logging.lastResort
        if last:
            if record.levelno >= last.level:
                last.handle(record)
        elif logging.raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')
            self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        """The level of the nearest logger upwards that has one."""
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Whether an event of that level would be logged."""
        if self.disabled:
            return False
        if level not in self._cache:
            self._cache[level] = self.manager.disable < level and level >= self.getEffectiveLevel()
        return self._cache[level]

    def getChild(self, suffix):
        """The logger with that name below this one."""
        return self.manager.getLogger(suffix if self.root is self else f"{self.name}.{suffix}")

    def getChildren(self):
        """The set of the loggers that stand directly below this one."""
        depth = 0 if self is self.root else self.name.count(".") + 1
        known = self.manager.loggerDict.values()
        return {one for one in known
                if isinstance(one, Logger) and one.parent is self and one.name.count(".") == depth}

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"

    def __reduce__(self):
        if logging.getLogger(self.name) is not self:
            import pickle
            raise pickle.PicklingError("logger cannot be pickled")
        return logging.getLogger, (self.name,)


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        super().__init__("root", level)

    def __reduce__(self):
        return logging.getLogger, ()


class PlaceHolder:
    """Stands in the table for a name that only names below it have needed yet."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap[alogger] = None


_logger_class = Logger


def _check_logger_class(klass):
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


def setLoggerClass(klass):
    """Has further loggers made of klass."""
    global _logger_class
    _check_logger_class(klass)
    _logger_class = klass


def getLoggerClass():
    """What loggers are made of."""
    return _logger_class


class Manager:
    """The table of all loggers."""

    def __init__(self, rootnode):
        self.root = rootnode
        self._disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = number_of(value)

    def getLogger(self, name):
        """The logger of that name, which is made if there is none yet."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        there = self.loggerDict.get(name)
        if isinstance(there, Logger):
            return there
        logger = self.loggerDict[name] = (self.loggerClass or _logger_class)(name)
        logger.manager = self
        if there is not None:
            self._put_above(logger, there)
        self._put_below(logger)
        return logger

    def _put_above(self, logger, placeholder):
        for below in placeholder.loggerMap:
            if not below.parent.name.startswith(logger.name):
                logger.parent = below.parent
                below.parent = logger

    def _put_below(self, logger):
        above = logger.name.rpartition(".")[0]
        while above:
            there = self.loggerDict.get(above)
            if isinstance(there, Logger):
                logger.parent = there
                return
            if there is None:
                self.loggerDict[above] = PlaceHolder(logger)
            else:
                there.append(logger)
            above = above.rpartition(".")[0]
        logger.parent = self.root

    def setLoggerClass(self, klass):
        _check_logger_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def _clear_cache(self):
        """Forgets which levels are enabled."""
        for logger in self.loggerDict.values():
            if isinstance(logger, Logger):
                logger._cache.clear()
        self.root._cache.clear()


class LoggerAdapter:
    """A logger that adds something of its own to all that goes through it."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger = logger
        self.extra = extra
        self.merge_extra = merge_extra

    def process(self, msg, kwargs):
        """The message and the keyword arguments with which to log."""
        given = kwargs.get("extra") if self.merge_extra else None
        kwargs["extra"] = {**self.extra, **given} if given is not None else self.extra
        return msg, kwargs

    debug = _passes_on_at(DEBUG)
    info = _passes_on_at(INFO)
    warning = _passes_on_at(WARNING)
    error = _passes_on_at(ERROR)
    critical = _passes_on_at(CRITICAL)

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    @property
    def manager(self):
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        logger = self.logger
        return f"<{type(self).__name__} {logger.name} ({getLevelName(logger.getEffectiveLevel())})>"


root = Logger.root = RootLogger(WARNING)
Logger.manager = Manager(root)

for _one in (currentframe, Logger, RootLogger, PlaceHolder, setLoggerClass, getLoggerClass, Manager, LoggerAdapter):
    _one.__module__ = "logging"
