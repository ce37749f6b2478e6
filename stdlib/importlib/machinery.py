"""Specs of modules, and the loader of source files. Importing itself goes its own, native way."""

import os
import sys

__all__ = ["ModuleSpec", "SourceFileLoader", "SOURCE_SUFFIXES", "BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES",
           "all_suffixes"]

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []


def all_suffixes():
    """The endings of files that modules may be in."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """What is known of a module before it is imported."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.has_location = False
        self.cached = None

    @property
    def parent(self):
        """The package that the module is in, or the package itself."""
        return self.name.rpartition(".")[0] if self.submodule_search_locations is None else self.name

    def __repr__(self):
        shown = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            shown.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            shown.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{self.__class__.__name__}({', '.join(shown)})"

    def __eq__(self, other):
        if not isinstance(other, ModuleSpec):
            return NotImplemented
        names = ("name", "loader", "origin", "submodule_search_locations", "has_location")
        return all(getattr(self, name) == getattr(other, name) for name in names)


class SourceFileLoader:
    """Runs the source of a module."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def create_module(self, spec):
        """None: an ordinary module."""

    def exec_module(self, module):
        """Run the source in the namespace of the module."""
        exec(self.get_code(module.__name__), module.__dict__)

    def load_module(self, fullname=None):
        """The module, made and run, or run once more."""
        from importlib.util import module_from_spec, spec_from_file_location

        name = self.name if fullname is None else fullname
        module = sys.modules.get(name)
        if module is None:
            module = sys.modules[name] = module_from_spec(spec_from_file_location(name, self.path, loader=self))
        self.exec_module(module)
        return sys.modules[name]

    def is_package(self, fullname):
        return os.path.basename(self.path) == "__init__.py"

    def get_filename(self, name=None):
        return self.path

    def get_data(self, path):
        with open(path, "rb") as file:
            return file.read()

    def get_source(self, fullname):
        with open(self.path, encoding="utf-8") as file:
            return file.read()

    def get_code(self, fullname):
        return self.source_to_code(self.get_data(self.path), self.path)

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, "exec", dont_inherit=True, optimize=_optimize)
