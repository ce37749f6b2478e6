"""Modules found without importing them, and made by hand."""

import os
import sys
import types

from importlib import _resolve
from importlib.machinery import ModuleSpec, SourceFileLoader

__all__ = ["MAGIC_NUMBER", "cache_from_source", "decode_source", "find_spec", "module_from_spec", "resolve_name",
           "source_from_cache", "spec_from_file_location", "spec_from_loader"]

MAGIC_NUMBER = b"\xf3\r\r\n"  # no compiled files are written


def resolve_name(name, package):
    """The absolute name of a relative one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip("."))
    return _resolve(name[level:], package, level)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """The spec of a module that a loader loads."""
    if is_package is None and hasattr(loader, "is_package"):
        is_package = loader.is_package(name)
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """The spec of a module in a file."""
    location = os.path.abspath(os.fspath(location))
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is not None:
        spec.submodule_search_locations = submodule_search_locations
    elif os.path.basename(location) == "__init__.py":
        spec.submodule_search_locations = [os.path.dirname(location)]
    return spec


def module_from_spec(spec):
    """An empty module for a spec."""
    module = spec.loader.create_module(spec) if hasattr(spec.loader, "create_module") else None
    if module is None:
        module = types.ModuleType(spec.name)
    module.__loader__ = spec.loader
    module.__spec__ = spec
    module.__package__ = spec.parent
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


def find_spec(name, package=None):
    """The spec of a module that could be imported, or None."""
    name = resolve_name(name, package)
    if name in sys.modules:
        return _known_spec(name, sys.modules[name])
    parent, _, last = name.rpartition(".")
    path = sys.path
    if parent:
        try:
            path = __import__(parent, fromlist=["__path__"]).__path__
        except AttributeError as error:
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {name!r}",
                                      name=name) from error
    for directory in path:
        base = os.path.join(directory or os.getcwd(), last)
        for candidate in (os.path.join(base, "__init__.py"), base + ".py"):
            if os.path.isfile(candidate):
                return spec_from_file_location(name, candidate)
    if name in sys.builtin_module_names:
        return ModuleSpec(name, None, origin="built-in")
    return _embedded_spec(name) if name.partition(".")[0] in sys.stdlib_module_names else None


def _known_spec(name, module):
    if module is None:
        return None
    spec = getattr(module, "__spec__", None)
    if spec is not None:
        return spec
    if name == "__main__":
        raise ValueError("__main__.__spec__ is None")
    file = getattr(module, "__file__", None)
    if file:
        return spec_from_file_location(name, file)
    return ModuleSpec(name, None, origin="built-in" if name in sys.builtin_module_names else "frozen",
                      is_package=hasattr(module, "__path__"))


def _embedded_spec(name):
    """A module that is compiled into the interpreter: whether it is there only importing it tells."""
    try:
        __import__(name)
    except ImportError:
        return None
    return _known_spec(name, sys.modules[name])


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where a compiled file would be."""
    head, tail = os.path.split(os.fspath(path))
    ending = "" if optimization in (None, "") else f".opt-{optimization}"
    return os.path.join(head, "__pycache__", f"{tail.rpartition('.')[0]}.gossamer-313{ending}.pyc")


def source_from_cache(path):
    """The source that a compiled file belongs to."""
    head, tail = os.path.split(os.fspath(path))
    head, cache = os.path.split(head)
    if cache != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    return os.path.join(head, tail.partition(".")[0] + ".py")


def decode_source(source_bytes):
    """The text of a source file."""
    return source_bytes.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
