"""What annotations say: get_type_hints, and how to say that they are no hints. Import both from typing."""

import sys
import typing
from types import FunctionType, GenericAlias, MethodType, ModuleType, UnionType


def no_type_check(arg):
    """A decorator: annotations are no hints, nor are those of what is written in a class."""
    if isinstance(arg, type):
        for name in dir(arg):
            inner = arg.__dict__.get(name)
            if isinstance(inner, (classmethod, staticmethod)):
                inner = inner.__func__
            if getattr(inner, "__qualname__", None) != f"{arg.__qualname__}.{getattr(inner, '__name__', '')}" or \
                    getattr(inner, "__module__", None) != arg.__module__:
                continue
            if isinstance(inner, FunctionType):
                inner.__no_type_check__ = True
            elif isinstance(inner, type):
                no_type_check(inner)
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def _evaluate(hint, globals, locals, type_params=(), under_way=frozenset()):
    """A hint with all text in it looked up."""
    if isinstance(hint, typing.ForwardRef):
        return hint._evaluate(globals, locals, type_params, under_way)
    if isinstance(hint, GenericAlias) and hint.__unpacked__:
        hint = typing.Unpack[GenericAlias(hint.__origin__, hint.__args__)]

    def evaluate_argument(arg):
        if isinstance(arg, str) and isinstance(hint, GenericAlias):
            arg = typing.ForwardRef(arg)
        return _evaluate(arg, globals, locals, type_params, under_way)

    return _rebuilt(hint, evaluate_argument)


def _rebuilt(hint, change):
    """A hint with its arguments changed."""
    if not isinstance(hint, (typing._GenericAlias, GenericAlias, UnionType)) or isinstance(hint, typing._LiteralGenericAlias):
        return hint
    args = tuple(change(arg) for arg in hint.__args__)
    if all(new is old for new, old in zip(args, hint.__args__)):
        return hint
    if isinstance(hint, UnionType):
        made = args[0]
        for arg in args[1:]:
            made = made | arg
        return made
    if isinstance(hint, GenericAlias):
        return _generic_alias(hint, args)
    return hint._copy_with(args)


def _generic_alias(hint, args):
    if type(hint) is not GenericAlias:  # collections.abc.Callable
        return hint.__origin__[list(args[:-1]), args[-1]]
    return GenericAlias(hint.__origin__, args)


def _without_extras(hint):
    """A hint without Annotated, Required and the like."""
    if isinstance(hint, typing._AnnotatedAlias):
        return _without_extras(hint.__origin__)
    if getattr(hint, "__origin__", None) in (typing.Required, typing.NotRequired, typing.ReadOnly):
        return _without_extras(hint.__args__[0])
    return _rebuilt(hint, _without_extras)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, a class with its bases, or a module, with all text looked up."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = _hints_of_class(obj, globalns, localns) if isinstance(obj, type) else _hints_of(obj, globalns, localns)
    if include_extras:
        return hints
    return {name: _without_extras(hint) for name, hint in hints.items()}


def _hints_of_class(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        annotations = base.__dict__.get("__annotations__", {})
        if not isinstance(annotations, dict):  # that of type, which describes the annotations of others
            continue
        found = sys.modules.get(base.__module__)
        globals = globalns if globalns is not None else getattr(found, "__dict__", {})
        locals = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # Names of the module hide those of the class.
            globals, locals = locals, globals
        for name, hint in annotations.items():
            if isinstance(hint, str):
                hint = typing.ForwardRef(hint, is_argument=False, is_class=True)
            hints[name] = _evaluate(type(None) if hint is None else hint, globals, locals,
                                    getattr(base, "__type_params__", ()))
    return hints


def _hints_of(obj, globalns, localns):
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if callable(obj) and not isinstance(obj, (FunctionType, MethodType)) or isinstance(obj, ModuleType):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    if isinstance(obj, ModuleType):
        globals = obj.__dict__
    else:
        plain = obj
        while hasattr(plain, "__wrapped__"):
            plain = plain.__wrapped__
        globals = getattr(plain, "__globals__", {})
    if globalns is not None:
        globals = globalns
        if localns is None:
            localns = globalns
    locals = globals if localns is None else localns
    hints = {}
    for name, hint in annotations.items():
        if isinstance(hint, str):
            hint = typing.ForwardRef(hint, is_argument=not isinstance(obj, ModuleType))
        hints[name] = _evaluate(type(None) if hint is None else hint, globals, locals,
                                getattr(obj, "__type_params__", ()))
    return hints
