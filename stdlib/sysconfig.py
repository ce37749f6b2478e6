"""How the interpreter was built and where its files are."""

import os
import sys

__all__ = ["get_config_var", "get_config_vars", "get_path", "get_path_names", "get_paths", "get_platform",
           "get_python_version", "get_scheme_names"]

_PLACES = ("stdlib", "platstdlib", "purelib", "platlib", "include", "scripts", "data")


def get_python_version():
    """The version of the language, without the last number."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def get_platform():
    """The system and the kind of machine."""
    name, _, _, _, machine = os.uname()
    return f"{name.lower()}-{machine}"


def get_scheme_names():
    """The names of the ways to arrange files: there is one."""
    return ("posix_prefix",)


def get_default_scheme():
    return "posix_prefix"


def get_path_names():
    """What there are paths for."""
    return _PLACES


def get_paths(scheme="posix_prefix", vars=None, expand=True):
    """All paths."""
    base = sys.prefix
    library = os.path.join(base, "lib", f"python{get_python_version()}")
    return {"stdlib": library, "platstdlib": library, "purelib": os.path.join(library, "site-packages"),
            "platlib": os.path.join(library, "site-packages"), "include": os.path.join(base, "include"),
            "scripts": os.path.join(base, "bin"), "data": base}


def get_path(name, scheme="posix_prefix", vars=None, expand=True):
    """One of them."""
    return get_paths(scheme, vars, expand)[name]


def get_config_vars(*args):
    """What is known of how the interpreter was built."""
    known = {"prefix": sys.prefix, "exec_prefix": sys.exec_prefix, "py_version": sys.version.split()[0],
             "py_version_short": get_python_version(), "py_version_nodot": get_python_version().replace(".", ""),
             "platlibdir": sys.platlibdir, "abiflags": sys.abiflags, "EXT_SUFFIX": "", "SO": "",
             "Py_DEBUG": 0, "Py_GIL_DISABLED": 0, "HAVE_FORK": 0, "WITH_DOC_STRINGS": 1, "HOST_GNU_TYPE": get_platform()}
    return [known.get(name) for name in args] if args else known


def get_config_var(name):
    """One of these facts, or None."""
    return get_config_vars().get(name)


def is_python_build(check_home=None):
    """Whether the interpreter runs where it was built: nothing depends on that here."""
    return False
