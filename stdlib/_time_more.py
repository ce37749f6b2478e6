"""What the module time has that is written in the dialect."""

from types import SimpleNamespace

# name -> (the C library's clock, whether it never goes back, whether it can be set)
_CLOCKS = {
    "time": ("CLOCK_REALTIME", False, True),
    "monotonic": ("CLOCK_MONOTONIC", True, False),
    "perf_counter": ("CLOCK_MONOTONIC", True, False),
    "process_time": ("CLOCK_PROCESS_CPUTIME_ID", True, False),
    "thread_time": ("CLOCK_THREAD_CPUTIME_ID", True, False),
}


def get_clock_info(name):
    """How a clock works."""
    if not isinstance(name, str):
        raise TypeError(f"get_clock_info() argument 1 must be str, not {type(name).__name__}")
    if name not in _CLOCKS:
        raise ValueError("unknown clock")
    clock, is_monotonic, is_adjustable = _CLOCKS[name]
    return SimpleNamespace(implementation=f"clock_gettime({clock})", monotonic=is_monotonic, adjustable=is_adjustable,
                           resolution=1e-09)


def strptime(string, format="%a %b %d %H:%M:%S %Y"):
    """A struct_time of a text."""
    from _strptime import strptime
    return strptime(string, format)
