"""Logging: events with a level, sent by loggers to handlers."""

import atexit
import os
import sys
import time
import traceback
import warnings
import weakref
from string import Template

from . import _outputs, _records
from ._levels import (CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING, addLevelName, getLevelName,
                      getLevelNamesMapping)
from ._loggers import (Logger, LoggerAdapter, Manager, PlaceHolder, RootLogger, currentframe, getLoggerClass, root,
                       setLoggerClass)
from ._outputs import (FileHandler, Handler, NullHandler, StreamHandler, _by_name as _handlers,
                       _living as _handlerList, _StderrHandler, getHandlerByName, getHandlerNames, shutdown)
from ._records import (BASIC_FORMAT, BufferingFormatter, Filter, Filterer, Formatter, LogRecord, PercentStyle,
                       StrFormatStyle, StringTemplateStyle, default_formatter as _defaultFormatter,
                       getLogRecordFactory, makeLogRecord, setLogRecordFactory)

__all__ = [
    "BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter",
    "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN",
    "WARNING", "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable", "error", "exception",
    "fatal", "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord", "setLoggerClass",
    "shutdown", "warn", "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions",
    "getLevelNamesMapping", "getHandlerByName", "getHandlerNames",
]

raiseExceptions = True
logThreads = True
logMultiprocessing = True
logProcesses = True
logAsyncioTasks = True

lastResort = _defaultLastResort = _StderrHandler(WARNING)


def getLogger(name=None):
    """The logger of that name; without one, the root."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def _handlers_for(options):
    """The handlers that the arguments of basicConfig ask for; takes their arguments out."""
    handlers = options.pop("handlers", None)
    if handlers is not None and ("stream" in options or "filename" in options):
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if handlers is None and "stream" in options and "filename" in options:
        raise ValueError("'stream' and 'filename' should not be specified together")
    filename = options.pop("filename", None)
    mode = options.pop("filemode", "a")
    encoding = options.pop("encoding", None)
    errors = options.pop("errors", "backslashreplace")
    if handlers is not None:
        return handlers
    if not filename:
        return [StreamHandler(options.pop("stream", None))]
    if "b" in mode:
        errors = None
    return [FileHandler(filename, mode, encoding=encoding, errors=errors)]


def basicConfig(**kwargs):
    """Gives the root logger handlers with a format, if it has none yet."""
    force = kwargs.pop("force", False)
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = _handlers_for(kwargs)
    datefmt = kwargs.pop("datefmt", None)
    style = kwargs.pop("style", "%")
    default = _records.style_named(style)[1]
    formatter = Formatter(kwargs.pop("format", default), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)
    if level is not None:
        root.setLevel(level)
    kwargs.pop("stream", None)
    if kwargs:
        raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")


def _ready_root():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    """Logs to the root logger with the level DEBUG; it gets a handler first if it has none."""
    _ready_root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """As debug, with the level INFO."""
    _ready_root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """As debug, with the level WARNING."""
    _ready_root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """As debug, with the level ERROR."""
    _ready_root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """As error, with the exception that is being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    """As debug, with the level CRITICAL."""
    _ready_root().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    """The same as critical."""
    critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    """As debug, with any level."""
    _ready_root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Has events of that level and below left out everywhere."""
    root.manager.disable = level
    root.manager._clear_cache()


_plain_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _plain_showwarning is not None:
            _plain_showwarning(message, category, filename, lineno, file, line)
        return
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(str(warnings.formatwarning(message, category, filename, lineno, line)))


def captureWarnings(capture):
    """Has warnings logged, by the logger py.warnings, or shown as usual again."""
    global _plain_showwarning
    if capture and _plain_showwarning is None:
        _plain_showwarning = warnings.showwarning
        warnings.showwarning = _showwarning
    elif not capture and _plain_showwarning is not None:
        warnings.showwarning = _plain_showwarning
        _plain_showwarning = None


atexit.register(shutdown)
