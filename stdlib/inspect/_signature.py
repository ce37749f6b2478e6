"""Signatures: the parameters of whatever can be called."""

import types
from collections import OrderedDict

__all__ = ["BoundArguments", "Parameter", "Signature", "signature"]


class _empty:
    """Nothing was given."""


class _ParameterKind(int):
    """How a parameter can be given."""

    def __new__(cls, value, name, description):
        made = super().__new__(cls, value)
        made.name = name
        made.description = description
        return made

    def __reduce__(self):
        return _kind_of, (int(self),)

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")
_KINDS = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)
_KEEP = object()


def _kind_of(number):
    return _KINDS[number]



class Parameter:
    """One parameter of a function."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")
    empty = _empty
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in _KINDS:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        self._kind = kind = _KINDS[kind]
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            # The iterable of a comprehension.
            if kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(
                    f"implicit arguments must be passed as positional or keyword arguments, not {kind.description}")
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        from keyword import iskeyword
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    def replace(self, *, name=_KEEP, kind=_KEEP, annotation=_KEEP, default=_KEEP):
        """A copy with some fields changed."""
        return type(self)(self._name if name is _KEEP else name, self._kind if kind is _KEEP else kind,
                          default=self._default if default is _KEEP else default,
                          annotation=self._annotation if annotation is _KEEP else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        if self._kind is _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind is _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _fields(self):
        return self._name, self._kind, self._default, self._annotation

    def __eq__(self, other):
        return self._fields() == other._fields() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """An annotation as one would write it."""
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class BoundArguments:
    """Which argument goes to which parameter."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD) or name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        by_keyword = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                by_keyword = True
            elif name not in self.arguments:
                by_keyword = True
                continue
            if not by_keyword or name not in self.arguments:
                continue
            if parameter.kind is _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Add the defaults of the parameters that were not given."""
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    __hash__ = None

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]


def _check_order(parameters):
    """Kinds in order, defaults at the end, no name twice."""
    last = _POSITIONAL_ONLY
    defaults_seen = False
    by_name = {}
    for parameter in parameters:
        kind = parameter.kind
        if kind < last:
            raise ValueError(f"wrong parameter order: {last.description} parameter before {kind.description} parameter")
        last = kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if parameter.default is not _empty:
                defaults_seen = True
            elif defaults_seen:
                raise ValueError("non-default argument follows default argument")
        if parameter.name in by_name:
            raise ValueError(f"duplicate parameter name: {parameter.name!r}")
        by_name[parameter.name] = parameter
    return by_name


class Signature:
    """The parameters of a function and the annotation of its result."""

    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if __validate_parameters__:
            by_name = _check_order(parameters or ())
        else:
            by_name = {parameter.name: parameter for parameter in parameters or ()}
        self._parameters = types.MappingProxyType(OrderedDict(by_name))
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Of anything that can be called."""
        from ._find_signature import _signature_of
        return _signature_of(obj, cls, follow_wrapped, (globals, locals, eval_str))

    def replace(self, *, parameters=_KEEP, return_annotation=_KEEP):
        """A copy with some fields changed."""
        return type(self)(self.parameters.values() if parameters is _KEEP else parameters,
                          return_annotation=self._return_annotation if return_annotation is _KEEP
                          else return_annotation)

    __replace__ = replace

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        rest = list(args)
        kwargs = dict(kwargs)
        takes_keywords = False
        only_positional = []  # names given by keyword that can only be given by position
        by_position = True  # whether all parameters so far have got an argument by their position
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            in_place, by_position = by_position, by_position and bool(rest) and kind is not _VAR_POSITIONAL
            if kind is _VAR_POSITIONAL:
                if rest:
                    arguments[name] = tuple(rest)
                    rest = []
            elif kind is _VAR_KEYWORD:
                takes_keywords = True
                keywords_name = name
            elif rest and kind is not _KEYWORD_ONLY:
                if name in kwargs and kind is not _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = rest.pop(0)
            elif kind is _POSITIONAL_ONLY:
                if name in kwargs:
                    only_positional.append(name)
                elif parameter.default is _empty and not partial:
                    raise TypeError(f"missing a required argument: {name!r}")
            elif rest:
                raise TypeError("too many positional arguments")
            elif name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                what = " keyword-only" if kind is _KEYWORD_ONLY and in_place else ""
                raise TypeError(f"missing a required{what} argument: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs:
            if takes_keywords:
                arguments[keywords_name] = kwargs
            elif only_positional:
                raise TypeError("got some positional-only arguments passed as keyword arguments: "
                                f"{', '.join(only_positional)!r}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Which argument would go to which parameter; TypeError if the call would fail."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same; arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """As it stands in a definition; over several lines when it is wider than `max_width`."""
        pieces = []
        positional_only = star = False
        for parameter in self.parameters.values():
            if parameter.kind is _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                pieces.append("/")
                positional_only = False
            if parameter.kind is _VAR_POSITIONAL:
                star = True
            elif parameter.kind is _KEYWORD_ONLY and not star:
                pieces.append("*")
                star = True
            pieces.append(str(parameter))
        if positional_only:
            pieces.append("/")
        text = f"({', '.join(pieces)})"
        if max_width is not None and len(text) > max_width:
            text = f"(\n    {',\n    '.join(pieces)}\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation,
                                            quote_annotation_strings=quote_annotation_strings)}"
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def _basis(self):
        parameters = self.parameters.values()
        by_position = tuple(one for one in parameters if one.kind is not _KEYWORD_ONLY)
        by_keyword = {one.name: one for one in parameters if one.kind is _KEYWORD_ONLY}
        return by_position, by_keyword, self._return_annotation

    def __eq__(self, other):
        return self._basis() == other._basis() if isinstance(other, Signature) else NotImplemented

    def __hash__(self):
        by_position, by_keyword, annotation = self._basis()
        return hash((by_position, frozenset(by_keyword.values()), annotation))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a function, method, class or other callable."""
    from ._find_signature import _signature_of
    return _signature_of(obj, Signature, follow_wrapped, (globals, locals, eval_str))


for _class in (_empty, Parameter, BoundArguments, Signature, _ParameterKind):
    _class.__module__ = "inspect"
signature.__module__ = formatannotation.__module__ = "inspect"
