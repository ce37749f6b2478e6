"""Objects as bytes, and back: dump, dumps, load, loads, and the classes Pickler and Unpickler.

_pickle does the work; _pickle_names has what is rare, _pickle_codes names the instructions of the little machine
that puts objects together again."""

import _pickle_codes
from _pickle import Pickler, Unpickler, dump, dumps, load, loads
from _pickle_codes import *
from _pickle_names import PickleBuffer, PickleError, PicklingError, UnpicklingError

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load",
           "loads", "PickleBuffer", "DEFAULT_PROTOCOL", "HIGHEST_PROTOCOL",
           *sorted(name for name in _pickle_codes.__all__ if len(name) > 1)]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
_Pickler = Pickler
_Unpickler = Unpickler
_dump, _dumps, _load, _loads = dump, dumps, load, loads
