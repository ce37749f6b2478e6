"""Where the signature of something that can be called is written."""

import functools
import sys
import types

from ._signature import (_KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD, _VAR_POSITIONAL,
                         Parameter, Signature, _empty)

_NATIVES = (types.BuiltinFunctionType, types.WrapperDescriptorType, types.MethodWrapperType,
            types.MethodDescriptorType, types.ClassMethodDescriptorType)


def _signature_of(obj, cls, follow_wrapped, evaluation):
    from . import unwrap
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    again = functools.partial(_signature_of, cls=cls, follow_wrapped=follow_wrapped, evaluation=evaluation)
    if isinstance(obj, types.MethodType):
        return _without_first(again(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda one: hasattr(one, "__signature__") or isinstance(one, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if not isinstance(given, Signature):
            if callable(given):
                given = given()
            if isinstance(given, str):
                return _of_text(given, cls, False, obj)
            if not isinstance(given, Signature):
                raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    partialmethod = getattr(obj, "__partialmethod__", None)
    if isinstance(partialmethod, functools.partialmethod):
        return _of_partialmethod(again(partialmethod.func), partialmethod)
    if _is_function(obj):
        text = getattr(obj, "__text_signature__", None)
        return _of_text(text, cls, False, obj) if text else _of_function(obj, cls, evaluation)
    if isinstance(obj, _NATIVES):
        return _of_native(obj, cls)
    if isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(obj, cls, again)
    if isinstance(obj, (classmethod, staticmethod)):
        return again(obj.__wrapped__)
    call = _bound_method(type(obj), "__call__", obj)
    if call is not None:
        return again(call)
    text = getattr(obj, "__text_signature__", None)
    if text:
        return _of_text(text, cls, True, obj)
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _is_function(obj):
    if isinstance(obj, types.FunctionType):
        return True
    # What has all that a function has will do.
    return not isinstance(obj, type) and isinstance(getattr(obj, "__code__", None), types.CodeType) and \
        hasattr(obj, "__defaults__") and hasattr(obj, "__kwdefaults__")


def _without_first(found):
    """As the caller of a bound method sees it."""
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _of_function(function, cls, evaluation):
    from ._annotations import get_annotations
    code = function.__code__
    globals, locals, eval_str = evaluation
    annotations = get_annotations(function, globals=globals, locals=locals, eval_str=eval_str) if eval_str else \
        getattr(function, "__annotations__", None) or {}
    names = code.co_varnames
    positional = code.co_argcount
    keyword_only = code.co_kwonlyargcount
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for index in range(positional):
        default_index = index - (positional - len(defaults))
        add(names[index], _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
            defaults[default_index] if default_index >= 0 else _empty)
    behind = positional + keyword_only
    if code.co_flags & 4:
        add(names[behind], _VAR_POSITIONAL)
        behind += 1
    for name in names[positional:positional + keyword_only]:
        add(name, _KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & 8:
        add(names[behind], _VAR_KEYWORD)
    return cls(parameters, return_annotation=annotations.get("return", _empty))


def _of_class(obj, cls, again):
    call = _bound_method(type(obj), "__call__", obj)
    if call is not None:
        return again(call)
    new = _own_method(obj, "__new__")
    init = _own_method(obj, "__init__")
    for base in obj.__mro__:
        # Of the two the one that is nearer; in the same class __new__ counts.
        if new is not None and "__new__" in base.__dict__:
            return _without_first(again(new))
        if init is not None and "__init__" in base.__dict__:
            return _without_first(again(init))
    for base in obj.__mro__[:-1]:
        text = base.__dict__.get("__text_signature__")
        if not isinstance(text, str):
            text = getattr(base, "__text_signature__", None)
        if isinstance(text, str):
            return _of_text(text, cls, True, obj)
    if type not in obj.__mro__ and obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    raise ValueError(f"no signature found for builtin{' type' * (type not in obj.__mro__)} {obj!r}")


def _bound_method(cls, name, obj):
    """The method of that name from a class statement, bound to an instance of the class as its descriptor does it."""
    from . import getattr_static
    method = getattr_static(cls, name, None)
    if method is None or isinstance(method, _NATIVES):
        return None
    bind = getattr(type(method), "__get__", None)
    return method if bind is None else bind(method, obj, type(obj))


def _own_method(obj, name):
    """The method that a class has from a class statement, or None."""
    method = getattr(obj, name, None)
    if method is None or isinstance(method, _NATIVES):
        return None
    return method


def _of_partialmethod(found, partial):
    """As the function that partialmethod makes takes them: the instance comes before the arguments it has got."""
    rest = _of_partial(found, partial, (None,))
    first = next(iter(found.parameters.values()))
    if first.kind is _VAR_POSITIONAL:
        return rest
    return rest.replace(parameters=(first, *rest.parameters.values()))


def _of_partial(found, partial, before=()):
    """Parameters that have got an argument go; one that has got it by keyword, and those behind, take keywords only."""
    try:
        bound = found.bind_partial(*before, *partial.args, **partial.keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    rest = []
    keywords_only = False
    for name, parameter in found.parameters.items():
        if name in bound.arguments:
            if parameter.kind is _POSITIONAL_ONLY:
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                if name not in partial.keywords:
                    continue
                keywords_only = True
                parameter = parameter.replace(default=bound.arguments[name])
            elif parameter.kind is _KEYWORD_ONLY:
                parameter = parameter.replace(default=bound.arguments[name])
        if keywords_only:
            if parameter.kind is _VAR_POSITIONAL:
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
        rest.append(parameter)
    return found.replace(parameters=rest)


def _of_native(obj, cls):
    text = getattr(obj, "__text_signature__", None)
    if not text:
        raise ValueError(f"no signature found for builtin {obj!r}")
    bound_to = getattr(obj, "__self__", None)
    is_bound = bound_to is not None and not isinstance(bound_to, types.ModuleType) or "$module" in text
    return _of_text(text, cls, is_bound, obj)


def _of_text(text, cls, is_bound, obj):
    """What natives say of themselves: `($self, a, b=1, /)`. The receiver is shown where it is not bound."""
    inside = text[1:-1]
    receiver, comma, rest = inside.partition(",")
    if receiver.startswith("$"):
        if is_bound:
            inside = rest.strip().removeprefix("/, ")
            if inside == "/":
                inside = ""
        else:
            inside = receiver[1:] + comma + rest
    namespace = {}
    try:
        exec(f"def native({inside}): pass", sys.modules["builtins"].__dict__ | {"sys": sys}, namespace)
    except (SyntaxError, NameError):
        raise ValueError(f"{obj!r} builtin has invalid signature") from None
    return _of_function(namespace["native"], cls, (None, None, False))
