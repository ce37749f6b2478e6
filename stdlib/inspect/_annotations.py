"""The annotations of classes, functions and modules."""

import functools
import sys
import types


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A copy of the annotations that something has of its own; `eval_str`: strings are evaluated."""
    own_globals = own_locals = None
    if isinstance(obj, type):
        annotations = obj.__dict__.get("__annotations__")
        if isinstance(annotations, types.GetSetDescriptorType):
            annotations = None
        module = sys.modules.get(obj.__module__)
        own_globals = getattr(module, "__dict__", None)
        own_locals = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        annotations = getattr(obj, "__annotations__", None)
        own_globals = obj.__dict__
    elif callable(obj):
        annotations = getattr(obj, "__annotations__", None)
        own_globals = getattr(_innermost(obj), "__globals__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(annotations)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    parameters = {one.__name__: one for one in getattr(obj, "__type_params__", ())}
    if parameters:
        locals = parameters | (locals or {})
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in annotations.items()}


def _innermost(obj):
    while True:
        if hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        elif isinstance(obj, functools.partial):
            obj = obj.func
        else:
            return obj


get_annotations.__module__ = "inspect"
