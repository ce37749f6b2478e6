"""Arguments the older way: what a function takes, and what a call or a frame gives it."""

import types
from collections import namedtuple

from ._find_signature import _signature_of
from ._signature import _KEYWORD_ONLY, _POSITIONAL_ONLY, _VAR_KEYWORD, _VAR_POSITIONAL, Signature, _empty, \
    formatannotation

FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
Arguments = namedtuple("Arguments", "args, varargs, varkw")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")


def getargs(co):
    """The names of a code object's parameters."""
    if not isinstance(co, types.CodeType):
        raise TypeError(f"{co!r} is not a code object")
    names = list(co.co_varnames)
    count = co.co_argcount + co.co_kwonlyargcount
    has_varargs = bool(co.co_flags & 4)
    varargs = names[count] if has_varargs else None
    varkw = names[count + has_varargs] if co.co_flags & 8 else None
    return Arguments(names[:count], varargs, varkw)


def getfullargspec(func):
    """What a function takes; methods with their receiver."""
    try:
        found = _signature_of(_with_receiver(func), Signature, False, (None, None, False))
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, keyword_only, defaults = [], [], ()
    varargs = varkw = None
    keyword_defaults, annotations = {}, {}
    for parameter in found.parameters.values():
        if parameter.kind is _VAR_POSITIONAL:
            varargs = parameter.name
        elif parameter.kind is _VAR_KEYWORD:
            varkw = parameter.name
        elif parameter.kind is _KEYWORD_ONLY:
            keyword_only.append(parameter.name)
            if parameter.default is not _empty:
                keyword_defaults[parameter.name] = parameter.default
        else:
            args.append(parameter.name)
            if parameter.default is not _empty:
                defaults += parameter.default,
        if parameter.annotation is not _empty:
            annotations[parameter.name] = parameter.annotation
    if found.return_annotation is not _empty:
        annotations = {"return": found.return_annotation} | annotations
    return FullArgSpec(args, varargs, varkw, defaults or None, keyword_only, keyword_defaults or None, annotations)


def _with_receiver(func):
    """The function behind a bound method, the initialiser of a class."""
    if isinstance(func, types.MethodType):
        return func.__func__
    if isinstance(func, (types.BuiltinFunctionType, types.MethodWrapperType)):
        if not isinstance(func.__self__, (type, types.ModuleType, types.NoneType)):
            return getattr(type(func.__self__), func.__name__, func)
        return func
    if isinstance(func, type):
        for name in ("__new__", "__init__"):
            method = getattr(func, name)
            if isinstance(method, types.FunctionType):
                return method
    elif not isinstance(func, types.FunctionType) and isinstance(getattr(type(func), "__call__"), types.FunctionType):
        return type(func).__call__
    return func


def getargvalues(frame):
    """What a frame was called with."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """What getargvalues gives, as text."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(shown)})"


def _complain_of_missing(name, missing, kind):
    if len(missing) == 1:
        shown = repr(missing[0])
    elif len(missing) == 2:
        shown = "{!r} and {!r}".format(*missing)
    else:
        shown = ", ".join(map(repr, missing[:-1])) + f" and {missing[-1]!r}"
    raise TypeError(f"{name}() missing {len(missing)} required {kind} argument{'s' * (len(missing) != 1)}: {shown}")


def _complain_of_too_many(name, args, keyword_only, varargs, default_count, given, values):
    least = len(args) - default_count
    given_by_keyword = len([one for one in keyword_only if one in values])
    if varargs:
        plural, count = least != 1, f"at least {least}"
    elif default_count:
        plural, count = True, f"from {least} to {len(args)}"
    else:
        plural, count = len(args) != 1, str(len(args))
    extra = ""
    if given_by_keyword:
        extra = f" positional argument{'s' * (given != 1)} (and {given_by_keyword} keyword-only " \
                f"argument{'s' * (given_by_keyword != 1)})"
    verb = "was" if given == 1 and not given_by_keyword else "were"
    raise TypeError(f"{name}() takes {count} positional argument{'s' * plural} but {given}{extra} {verb} given")


def getcallargs(func, /, *positional, **named):
    """The parameters and their values in a call."""
    args, varargs, varkw, defaults, keyword_only, keyword_defaults, _ = getfullargspec(func)
    name = func.__name__
    if isinstance(func, types.MethodType) and func.__self__ is not None:
        positional = func.__self__, *positional
    values = dict(zip(args, positional))
    if varargs:
        values[varargs] = tuple(positional[len(args):])
    if varkw:
        values[varkw] = {}
    for keyword, value in named.items():
        if keyword not in args and keyword not in keyword_only:
            if not varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {keyword!r}")
            values[varkw][keyword] = value
        elif keyword in values:
            raise TypeError(f"{name}() got multiple values for argument {keyword!r}")
        else:
            values[keyword] = value
    default_count = len(defaults or ())
    if len(positional) > len(args) and not varargs:
        _complain_of_too_many(name, args, keyword_only, varargs, default_count, len(positional), values)
    required = args[:len(args) - default_count]
    missing = [one for one in required if one not in values]
    if len(positional) < len(args) and missing:
        _complain_of_missing(name, missing, "positional")
    for one, default in zip(args[len(required):], defaults or ()):
        values.setdefault(one, default)
    missing = [one for one in keyword_only if one not in values and one not in (keyword_defaults or {})]
    if missing:
        _complain_of_missing(name, missing, "keyword-only")
    for one in keyword_only:
        if one not in values:
            values[one] = keyword_defaults[one]
    return values


for _shown in (FullArgSpec, Arguments, ArgInfo, getargs, getfullargspec, getargvalues, formatargvalues, getcallargs,
               formatannotation):
    _shown.__module__ = "inspect"
