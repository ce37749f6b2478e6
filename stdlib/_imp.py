"""What tools ask of the machinery of imports: which modules are built in."""

import sys


def is_builtin(name):
    """1 if a module is native."""
    return int(name in sys.builtin_module_names)


def is_frozen(name):
    """Whether a module is compiled into the interpreter: not under a name that could be asked for."""
    return False


def lock_held():
    """There is one thread only."""
    return False


def acquire_lock():
    """Nobody else imports."""


def release_lock():
    """Nobody else imports."""


def extension_suffixes():
    """There are no extension modules."""
    return []


def _override_frozen_modules_for_tests(override, /):
    """Nothing to be overridden."""


def _override_multi_interp_extensions_check(override, /):
    """Nothing to be overridden."""
    return 0
