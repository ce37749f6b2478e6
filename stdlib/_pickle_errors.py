"""What pickle raises, and what reading and writing share about names of other times."""


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

def old_name(module, name):
    """The place where Python 2 had what is here."""
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
