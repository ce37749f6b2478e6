"""The levels of logging: numbers with names."""

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_numbers = {
    "CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING, "WARNING": WARNING, "INFO": INFO,
    "DEBUG": DEBUG, "NOTSET": NOTSET,
}
_names = {
    CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET",
}


def getLevelNamesMapping():
    """A new dict: the number of each name."""
    return dict(_numbers)


def getLevelName(level):
    """The name of a number, the number of a name; for an unknown one a text that says so."""
    if level in _names:
        return _names[level]
    if level in _numbers:
        return _numbers[level]
    return f"Level {level}"


def addLevelName(level, levelName):
    """Gives a level a name of your own."""
    _names[level] = levelName
    _numbers[levelName] = level


def number_of(level):
    """The number of a level that is given by number or name."""
    if isinstance(level, int):
        return level
    if str(level) != level:
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    if level not in _numbers:
        raise ValueError(f"Unknown level: {level!r}")
    return _numbers[level]


for _function in (getLevelNamesMapping, getLevelName, addLevelName):
    _function.__module__ = "logging"
