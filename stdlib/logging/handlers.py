"""More handlers: files that roll over, buffers and queues."""

import copy
import logging
import os
import re
import time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021


class BaseRotatingHandler(logging.FileHandler):
    """A file that is put aside now and then, when a new one begins."""

    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            logging.FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name of a file that is put aside."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Puts a file aside."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _put_aside(self, dest):
        if os.path.exists(dest):
            os.remove(dest)
        self.rotate(self.baseFilename, dest)

    def _close_stream(self):
        if self.stream:
            self.stream.close()
            self.stream = None


class RotatingFileHandler(BaseRotatingHandler):
    """Begins a new file when the present one would become larger than maxBytes."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        super().__init__(filename, "a" if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        """Numbers the older files one up, and begins a new one."""
        self._close_stream()
        if self.backupCount > 0:
            names = [self.rotation_filename(f"{self.baseFilename}.{number}")
                     for number in range(1, self.backupCount + 1)]
            for older, newer in zip(reversed(names[1:]), reversed(names[:-1])):
                if os.path.exists(newer):
                    if os.path.exists(older):
                        os.remove(older)
                    os.rename(newer, older)
            self._put_aside(names[0])
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        """Whether the record would not fit any more."""
        if self.maxBytes <= 0 or os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        if self.stream is None:
            self.stream = self._open()
        self.stream.seek(0, 2)
        size = self.stream.tell()
        return size > 0 and size + len(f"{self.format(record)}\n") >= self.maxBytes


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Begins a new file at regular times: every so many seconds, minutes, hours, days, or on a day of the week."""

    _units = {
        "S": (1, "%Y-%m-%d_%H-%M-%S", r"\d{4}(-\d\d){2}_\d\d(-\d\d){2}"),
        "M": (60, "%Y-%m-%d_%H-%M", r"\d{4}(-\d\d){2}_\d\d-\d\d"),
        "H": (3600, "%Y-%m-%d_%H", r"\d{4}(-\d\d){2}_\d\d"),
        "D": (86400, "%Y-%m-%d", r"\d{4}(-\d\d){2}"),
        "W": (604800, "%Y-%m-%d", r"\d{4}(-\d\d){2}"),
    }

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False,
                 atTime=None, errors=None):
        super().__init__(filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        kind = "D" if self.when == "MIDNIGHT" else self.when[:1]
        if kind == "W":
            if len(self.when) != 2:
                raise ValueError(f"You must specify a day for weekly rollover from 0 to 6 (0 is Monday): {self.when}")
            if not "0" <= self.when[1] <= "6":
                raise ValueError(f"Invalid day specified for weekly rollover: {self.when}")
            self.dayOfWeek = int(self.when[1])
        elif kind not in self._units or len(self.when) > 1 and self.when != "MIDNIGHT":
            raise ValueError(f"Invalid rollover interval specified: {self.when}")
        seconds, self.suffix, pattern = self._units[kind]
        self.extMatch = re.compile(rf"(?<!\d){pattern}(?!\d)", re.ASCII)
        self.interval = seconds * interval
        there = os.path.exists(self.baseFilename)
        self.rolloverAt = self.computeRollover(int(os.stat(self.baseFilename).st_mtime if there else time.time()))

    def _moment(self, seconds):
        return time.gmtime(seconds) if self.utc else time.localtime(seconds)

    def computeRollover(self, currentTime):
        """When the next file begins, seen from a time."""
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return currentTime + self.interval
        now = self._moment(currentTime)
        at = self.atTime
        wanted = at.hour * 3600 + at.minute * 60 + at.second if at else 86400
        left = wanted - (now.tm_hour * 3600 + now.tm_min * 60 + now.tm_sec)
        day = now.tm_wday
        if left <= 0:
            left += 86400
            day = (day + 1) % 7
        if self.when.startswith("W"):
            left += (self.dayOfWeek - day) % 7 * 86400
            return currentTime + left + self.interval - 604800
        return currentTime + left + self.interval - 86400

    def shouldRollover(self, record):
        """Whether the time has come."""
        return int(time.time()) >= self.rolloverAt

    def getFilesToDelete(self):
        """The files put aside that are too many, the oldest first."""
        folder, base = os.path.split(self.baseFilename)
        aside = [name for name in os.listdir(folder)
                 if name.startswith(base + ".") and self.extMatch.fullmatch(name[len(base) + 1:])]
        return [os.path.join(folder, name) for name in sorted(aside)[:-self.backupCount or None]]

    def doRollover(self):
        """Puts the file aside under the time at which it began, and begins a new one."""
        began = self._moment(self.rolloverAt - self.interval)
        name = self.rotation_filename(f"{self.baseFilename}.{time.strftime(self.suffix, began)}")
        if os.path.exists(name):
            return
        self._close_stream()
        self._put_aside(name)
        if self.backupCount > 0:
            for old in self.getFilesToDelete():
                os.remove(old)
        if not self.delay:
            self.stream = self._open()
        now = int(time.time())
        while self.rolloverAt <= now:
            self.rolloverAt = self.computeRollover(self.rolloverAt)


class WatchedFileHandler(logging.FileHandler):
    """A file that is opened anew when another program has moved it away."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self._identity = self._now() if self.stream else None

    def _now(self):
        try:
            found = os.stat(self.baseFilename)
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def reopenIfNeeded(self):
        """Opens the file anew if it is another one now."""
        if self.stream is not None and self._now() != self._identity:
            self.stream.flush()
            self.stream.close()
            self.stream = self._open()
            self._identity = self._now()

    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)


class BufferingHandler(logging.Handler):
    """Keeps records until there are capacity of them."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    """Keeps records until there are many of them, or a grave one; then gives them to another handler."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return super().shouldFlush(record) or record.levelno >= self.flushLevel

    def setTarget(self, target):
        """Sets who gets the records."""
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None
            super().close()


class QueueHandler(logging.Handler):
    """Puts records into a queue."""

    listener = None

    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A copy of the record, with its text made, that holds on to nothing."""
        text = self.format(record)
        ready = copy.copy(record)
        ready.message = ready.msg = text
        ready.args = ready.exc_info = ready.exc_text = ready.stack_info = None
        return ready

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)
