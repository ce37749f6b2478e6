"""Warnings: told once for each place, hidden, or made errors, as the filters say."""

import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "deprecated"]

# (action, message, category, module, line), the first one that fits counts. Message and module are texts with which
# the warning's must begin, or None.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_defaultaction = "default"
defaultaction = _defaultaction
onceregistry = {}
_onceregistry = onceregistry
_actions = ("default", "always", "all", "ignore", "module", "once", "error")
_version = 1  # of the filters: what was noted under older ones is forgotten


class WarningMessage:
    """A warning, as catch_warnings(record=True) keeps it."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        from linecache import getline
        line = getline(filename, lineno)
    line = line.strip()
    return f"{text}  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to the error stream."""
    if file is None:
        file = sys.stderr
        if file is None:
            return
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except OSError:
        pass


_showwarning_orig = showwarning


def _show(message):
    """Show a warning; by showwarning() if somebody has replaced that, otherwise by _showwarnmsg_impl()."""
    if showwarning is not _showwarning_orig:
        showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)
    else:
        _showwarnmsg_impl(message)


def _showwarnmsg_impl(message):
    _showwarning_orig(message.message, message.category, message.filename, message.lineno, message.file, message.line)


# ---- Filters ---------------------------------------------------------------------------------------------------------


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter in front (or at the end). Message and module are plain texts to begin with."""
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter((action, _plain(message), category, _plain(module), lineno), append)


def _plain(pattern):
    """A pattern as plain text: what of a regular expression can be understood without them."""
    if pattern.startswith(".*"):
        pattern = pattern.lstrip(".*")
    return pattern.removesuffix("$").removesuffix(".*").replace("\\", "") or None


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for a category alone."""
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter((action, None, category, None, lineno), append)


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Take all filters out."""
    filters[:] = []
    _filters_mutated()


def _filters_mutated():
    global _version
    _version += 1


def _action_for(text, category, module, lineno):
    for action, message, of_category, of_module, line in filters:
        if issubclass(category, of_category) and line in (0, lineno) \
                and (message is None or message.lower() in text.lower()) \
                and (of_module is None or module == of_module or module.startswith(of_module + ".")):
            return action
    return defaultaction


# ---- Warning ---------------------------------------------------------------------------------------------------------


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Warn about the caller, or its caller, …: the one `stacklevel` levels up."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        if not isinstance(stacklevel, int):
            stacklevel = range(stacklevel).stop  # complains of what is no number
        frame = sys._getframe(max(stacklevel, 1))
        if skip_file_prefixes:
            while frame.f_back is not None and frame.f_code.co_filename.startswith(tuple(skip_file_prefixes)):
                frame = frame.f_back
        variables = frame.f_globals
        filename = frame.f_code.co_filename
        lineno = frame.f_lineno
    except ValueError:
        variables = sys.__dict__
        filename = "<sys>"
        lineno = 0
    registry = variables.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, variables.get("__name__", "<string>"), registry, variables,
                  source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warn about a given place."""
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        module = module.removesuffix(".py")
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == "default":
        registry[key] = 1
    _show(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Filters set inside the `with` end with it; with record=True the warnings are kept in a list instead of shown."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        given = []
        if self._record:
            given.append("record=True")
        if self._module is not sys.modules["warnings"]:
            given.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(given)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._saved = module.filters, module.showwarning, module._showwarnmsg_impl
        module.filters = module.filters[:]
        module._filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        module._showwarnmsg_impl = log.append
        # What somebody has put in the place of showwarning() would get them otherwise.
        module.showwarning = module._showwarning_orig
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters, module.showwarning, module._showwarnmsg_impl = self._saved
        module._filters_mutated()


class deprecated:
    """A decorator: calling the function, making an instance of the class, warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, depth = self.message, self.category, self.stacklevel + 1
        if category is None:
            arg.__deprecated__ = message
        elif isinstance(arg, type):
            _warn_of_class(arg, message, lambda: warn(message, category=category, stacklevel=depth + 1))
            arg.__deprecated__ = message
        elif callable(arg):
            import functools
            import inspect

            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(message, category=category, stacklevel=depth)
                return arg(*args, **kwargs)

            if inspect.iscoroutinefunction(arg):
                wrapper = inspect.markcoroutinefunction(wrapper)
            arg.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper
        else:
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                            f"not {arg!r}")
        return arg


def _warn_of_class(cls, message, warn_of_it):
    """Has instances of the class, not of those derived from it, and deriving from it warn."""
    import functools
    from types import MethodType

    make, derive = cls.__new__, cls.__init_subclass__

    @functools.wraps(make)
    def __new__(made, /, *args, **kwargs):
        if made is cls:
            warn_of_it()
        if make is not object.__new__:
            return make(made, *args, **kwargs)
        if made.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f"{made.__name__}() takes no arguments")
        return make(made)

    own = derive.__func__ if isinstance(derive, MethodType) else derive

    @functools.wraps(own)
    def __init_subclass__(*args, **kwargs):
        warn_of_it()
        return own(*args, **kwargs)

    __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
    cls.__new__ = staticmethod(__new__)
    cls.__init_subclass__ = classmethod(__init_subclass__) if own is not derive else __init_subclass__


def _deprecated(name, message="{name!r} is deprecated and slated for removal in Python {remove}", *, remove, **_):
    """Warn that something will go away."""
    warn(message.format(name=name, remove=".".join(map(str, remove))), DeprecationWarning, stacklevel=3)


# ---- The option -W: action:message:category:module:line --------------------------------------------------------------


class _OptionError(Exception):
    """An option that cannot be understood."""


def _category_of(name):
    if not name:
        return Warning
    if "." not in name:
        import builtins as module

        attribute = name
    else:
        module_name, _, attribute = name.rpartition(".")
        try:
            module = __import__(module_name, None, None, [attribute])
        except ImportError:
            raise _OptionError(f"invalid module name: {module_name!r}") from None
    try:
        category = getattr(module, attribute)
    except AttributeError:
        raise _OptionError(f"unknown warning category: {name!r}") from None
    if not issubclass(category, Warning):
        raise _OptionError(f"invalid warning category: {name!r}")
    return category


def _action_named(text):
    if not text or text == "all":
        return "default" if not text else "always"
    for action in ("default", "always", "ignore", "module", "once", "error"):
        if action.startswith(text):
            return action
    raise _OptionError(f"invalid action: {text!r}")


def _apply_option(option):
    parts = option.split(":")
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {option!r}")
    action, message, category, module, line = (part.strip() for part in parts + [""] * (5 - len(parts)))
    action, category = _action_named(action), _category_of(category)
    try:
        number = int(line or 0)
        if number < 0:
            raise ValueError
    except ValueError:
        raise _OptionError(f"invalid lineno {line!r}") from None
    filterwarnings(action, message, category, module, number)


for _option in sys.warnoptions:
    try:
        _apply_option(_option)
    except _OptionError as error:
        print("Invalid -W option ignored:", error, file=sys.stderr)
