"""assertLogs and assertNoLogs."""

import collections
import logging

__unittest = True

_Watcher = collections.namedtuple("_LoggingWatcher", ["records", "output"])


class _Collector(logging.Handler):
    """Keeps what is logged, as records and as lines."""

    def __init__(self):
        super().__init__()
        self.watcher = _Watcher([], [])

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class LogExpectation:
    """Takes a logger over for a while; its handlers get nothing."""

    FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger, level, wants_logs):
        self.test_case = test_case
        self.logger_name = logger
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.wants_logs = wants_logs

    def __enter__(self):
        logger = self.logger_name
        if not isinstance(logger, logging.Logger):
            logger = logging.getLogger(logger)
        self.logger = logger
        collector = _Collector()
        collector.setLevel(self.level)
        collector.setFormatter(logging.Formatter(self.FORMAT))
        self.watcher = collector.watcher
        self._before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [collector]
        logger.setLevel(self.level)
        logger.propagate = False
        return collector.watcher if self.wants_logs else None

    def __exit__(self, kind, error, traceback):
        logger = self.logger
        logger.handlers, level, logger.propagate = self._before
        logger.setLevel(level)
        if kind is not None:
            return False
        if self.wants_logs and not self.watcher.records:
            self._fail(f"no logs of level {logging.getLevelName(self.level)} or higher triggered on {logger.name}")
        if not self.wants_logs and self.watcher.records:
            self._fail(f"Unexpected logs found: {self.watcher.output!r}")

    def _fail(self, message):
        raise self.test_case.failureException(self.test_case._formatMessage(None, message))
