"""What pickle has in the dialect: its errors, PickleBuffer, and what is seldom asked about names."""

import sys


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _error in (PickleError, PicklingError, UnpicklingError):
    _error.__module__ = "_pickle"

# What had another name in Python 2, where protocols up to 2 may be read: (module, name) there -> here.
OLD_NAMES = {
    ("__builtin__", "xrange"): ("builtins", "range"), ("__builtin__", "reduce"): ("functools", "reduce"),
    ("__builtin__", "intern"): ("sys", "intern"), ("__builtin__", "unichr"): ("builtins", "chr"),
    ("__builtin__", "unicode"): ("builtins", "str"), ("__builtin__", "long"): ("builtins", "int"),
    ("itertools", "izip"): ("builtins", "zip"), ("itertools", "imap"): ("builtins", "map"),
    ("itertools", "ifilter"): ("builtins", "filter"),
    ("itertools", "ifilterfalse"): ("itertools", "filterfalse"),
    ("itertools", "izip_longest"): ("itertools", "zip_longest"),
    ("UserDict", "IterableUserDict"): ("collections", "UserDict"), ("UserList", "UserList"): ("collections", "UserList"),
    ("UserString", "UserString"): ("collections", "UserString"), ("exceptions", "StandardError"): ("builtins", "Exception"),
    ("__builtin__", "basestring"): ("builtins", "str"),
}
OLD_MODULES = {"__builtin__": "builtins", "copy_reg": "copyreg", "Queue": "queue", "exceptions": "builtins",
               "cPickle": "pickle", "ConfigParser": "configparser", "StringIO": "io", "cStringIO": "io"}



class PickleBuffer:
    """Data that may travel beside the pickle instead of in it."""

    __slots__ = ("_view", "__weakref__")

    def __init__(self, object, /):
        self._view = memoryview(object)

    def _get(self):
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        return self._view

    def raw(self):
        """The data as a memoryview of bytes."""
        return self._get().cast("B")

    def release(self):
        """Let go of the data."""
        self._view = None

    def __buffer__(self, flags):
        return memoryview(self._get())


PickleBuffer.__module__ = "pickle"


def module_of(obj, name):
    """The module where an object that does not say so can be found by its name."""
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            found = module
            for part in name.split("."):
                found = getattr(found, part)
        except AttributeError:
            continue
        if found is obj:
            return module_name
    return "__main__"


def new_name(module, name):
    """Where what Python 2 had somewhere is here."""
    pair = OLD_NAMES.get((module, name))
    return pair or (OLD_MODULES.get(module, module), name)


def old_name(module, name):
    """The place where Python 2 had what is here."""
    if (module, name) == ("_functools", "reduce"):
        module = "functools"
    for old, new in OLD_NAMES.items():
        if new == (module, name) and old[1] not in ("StandardError", "basestring"):
            return old
    if module == "builtins":
        import builtins

        found = getattr(builtins, name, None)
        if isinstance(found, type) and issubclass(found, BaseException):
            if issubclass(found, OSError):
                return "exceptions", "OSError"
            return "exceptions", "ImportError" if issubclass(found, ImportError) else name
        return "__builtin__", name
    return {"copyreg": "copy_reg", "queue": "Queue", "configparser": "ConfigParser"}.get(module, module), name
