"""Functions with several signatures. Import them from typing."""

_overloads = {}  # (module, qualified name) -> functions, one for each line


def _overload_placeholder(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


def overload(func):
    """A decorator: one of several signatures of the function that follows."""
    plain = getattr(func, "__func__", func)
    try:
        variants = _overloads.setdefault((plain.__module__, plain.__qualname__), {})
        variants[plain.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_placeholder


def get_overloads(func):
    """The signatures that were given for a function."""
    plain = getattr(func, "__func__", func)
    return list(_overloads.get((plain.__module__, plain.__qualname__), {}).values())


def clear_overloads():
    """Forget all of them."""
    _overloads.clear()
