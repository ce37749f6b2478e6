"""Importing by name, and importing once more.

The machinery itself is native: there are no finders and loaders to look at or to replace.
"""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

from builtins import __import__

_reloading = {}


def _resolve(name, package, level):
    """The absolute name of what is `level` packages up from `package`."""
    if not isinstance(package, str):
        raise TypeError("__package__ not set to a string")
    if not package:
        raise ImportError("attempted relative import with no known parent package")
    bits = package.rsplit(".", level - 1)
    if len(bits) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{bits[0]}.{name}" if name else bits[0]


def import_module(name, package=None):
    """Import a module and return it. A name that begins with dots is relative to the package."""
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip("."))
        name = _resolve(name[level:], package, level)
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Run the code of a module once more, in the same namespace, and return the module.

    Names that the new code does not define keep their old values.
    """
    try:
        name = module.__name__
    except AttributeError:
        raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        _run_again(name, module)
        return sys.modules[name]
    finally:
        del _reloading[name]


def _run_again(name, module):
    """Run the module's file. What is embedded in the interpreter cannot have changed."""
    path = getattr(module, "__file__", None)
    if path is None:
        return
    try:
        with open(path, "rb") as file:
            source = file.read()
    except FileNotFoundError:
        raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name) from None
    exec(compile(source, path, "exec"), module.__dict__)


def invalidate_caches():
    """Nothing is cached: folders are looked at each time."""
