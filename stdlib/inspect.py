"""Questions about living objects: of what kind they are, what parameters they take, where they come from."""

import sys
import types

__all__ = ["Parameter", "Signature", "BoundArguments", "signature", "getdoc", "cleandoc", "getmembers", "getmodule",
           "getfile", "getsourcefile", "getsourcelines", "getsource", "getmro", "unwrap", "currentframe", "stack",
           "getattr_static", "isabstract", "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass",
           "iscode", "iscoroutine", "iscoroutinefunction", "isdatadescriptor", "isframe", "isfunction", "isgenerator",
           "isgeneratorfunction", "isgetsetdescriptor", "ismemberdescriptor", "ismethod", "ismethoddescriptor",
           "ismodule", "isroutine", "istraceback", "CO_GENERATOR", "CO_COROUTINE", "CO_ASYNC_GENERATOR", "CO_VARARGS",
           "CO_VARKEYWORDS", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED", "getgeneratorstate",
           "getgeneratorlocals", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED", "getcoroutinestate",
           "getcoroutinelocals", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED", "getasyncgenstate",
           "getasyncgenlocals", "getclosurevars"]

object_type = type.__base__  # `object` is a parameter's name here

CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_GENERATOR = 32
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

# ---- Of what kind ----------------------------------------------------------------------------------------------------


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isinstance(object, (types.BuiltinFunctionType, types.FunctionType, types.MethodType,
                               types.WrapperDescriptorType, types.MethodDescriptorType, types.MethodWrapperType,
                               types.ClassMethodDescriptorType))


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return (isinstance(object, types.CoroutineType) or hasattr(type(object), "__await__") or
            isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE))


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def _has_flag(object, flag):
    function = unwrap(getattr(object, "__func__", object))
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isabstract(object):
    """Whether a class has abstract methods left."""
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def ismethoddescriptor(object):
    """Whether it has __get__ and no __set__, and is not one of the kinds above."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__") and not hasattr(cls, "__delete__")


def isdatadescriptor(object):
    """Whether it has __set__ or __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


# ---- Where from ------------------------------------------------------------------------------------------------------


def getmro(cls):
    """The classes in which attributes are looked up."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """What decorators have wrapped, by way of __wrapped__."""
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


def getmembers(object, predicate=None):
    """All attributes as sorted pairs of name and value."""
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getattr_static(obj, attr, default=...):
    """An attribute as it is stored: no descriptor, no __getattr__ is called."""
    if not isclass(obj):
        attributes = getattr(obj, "__dict__", {})
        if isinstance(attributes, dict) and attr in attributes:
            return attributes[attr]
    for base in (obj if isclass(obj) else type(obj)).__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is ...:
        raise AttributeError(attr)
    return default


def getdoc(object):
    """The documentation, with the indentation of its place taken out; inherited by methods and classes."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        for base in getattr(object, "__mro__", ())[1:]:
            if base is not object_type and base.__doc__ is not None:
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """A docstring without the indentation of all lines but the first."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return "\n".join(lines)


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    object = unwrap(object)
    if isfunction(object):
        return object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        return object.f_code
    return object if iscode(object) else None


def getmodule(object, _filename=None):
    """The module something was defined in."""
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getfile(object):
    """The file something was defined in."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is None:
        raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                        f"{type(object).__name__}")
    return code.co_filename


getsourcefile = getfile


def getsourcelines(object):
    """The lines of a function or class, and the number of the first."""
    from linecache import getlines
    lines = getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    code = _code_of(object)
    first = getattr(object, "__firstlineno__", None) if code is None else code.co_firstlineno
    if first is None:
        raise OSError("could not find class definition")
    return _block(lines[first - 1:]), first


def getsource(object):
    """The text of a function or class."""
    return "".join(getsourcelines(object)[0])


def _block(lines):
    """The lines of the statement that begins in the first one: up to the next line that is indented no deeper."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    end = 1
    body_seen = not lines[0].lstrip().startswith("@")
    for number, line in enumerate(lines[1:], 1):
        text = line.strip()
        if not text:
            continue
        depth = len(line) - len(line.lstrip())
        if depth <= indent:
            if not body_seen:
                body_seen = not text.startswith("@")
            elif text[0] not in ")]}#":
                break
        if not text.startswith("#") or depth > indent:
            end = number + 1
    return lines[:end]


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


class FrameInfo(tuple):
    """(frame, file, line, function, lines around it, index of the line among them)"""

    def __new__(cls, frame, filename, lineno, function, code_context, index):
        return super().__new__(cls, (frame, filename, lineno, function, code_context, index))

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])


def _frame_info(frame, lineno):
    from linecache import getline
    line = getline(frame.f_code.co_filename, lineno)
    return FrameInfo(frame, frame.f_code.co_filename, lineno, frame.f_code.co_name, [line] if line else None,
                     0 if line else None)


def stack(context=1):
    """The frames from the caller outwards."""
    frame = sys._getframe(1)
    found = []
    while frame is not None:
        found.append(_frame_info(frame, frame.f_lineno))
        frame = frame.f_back
    return found


def trace(context=1):
    """The frames of the exception being handled."""
    exception = sys.exception()
    tb = None if exception is None else exception.__traceback__
    found = []
    while tb is not None:
        found.append(_frame_info(tb.tb_frame, tb.tb_lineno))
        tb = tb.tb_next
    return found


# ---- Generators ------------------------------------------------------------------------------------------------------

GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"


def getgeneratorstate(generator):
    """How far a generator is."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"


def getcoroutinestate(coroutine):
    """How far a coroutine is."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    """The local variables of a suspended coroutine."""
    frame = coroutine.cr_frame
    return {} if frame is None else frame.f_locals


AGEN_CREATED = "AGEN_CREATED"
AGEN_RUNNING = "AGEN_RUNNING"
AGEN_SUSPENDED = "AGEN_SUSPENDED"
AGEN_CLOSED = "AGEN_CLOSED"


def getasyncgenstate(agen):
    """How far an asynchronous generator is."""
    if agen.ag_running:
        return AGEN_RUNNING
    if agen.ag_suspended:
        return AGEN_SUSPENDED
    return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


def getasyncgenlocals(agen):
    """The local variables of a suspended asynchronous generator."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return {} if agen.ag_frame is None else agen.ag_frame.f_locals


def getgeneratorlocals(generator):
    """The local variables of a suspended generator."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals


def getclosurevars(func):
    """The variables of enclosing functions that a function uses."""
    if ismethod(func):
        func = func.__func__
    return {name: cell.cell_contents for name, cell in zip(func.__code__.co_freevars, func.__closure__ or ())}


# ---- Signatures ------------------------------------------------------------------------------------------------------


class _empty:
    """Nothing was given."""


class _Kind(int):
    """How a parameter can be given."""

    def __new__(cls, value, name, description):
        made = super().__new__(cls, value)
        made.name = name
        made.description = description
        return made

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __str__(self):
        return self.name


class Parameter:
    """One parameter of a function."""

    empty = _empty
    POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
    POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
    VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
    KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
    VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")

    __slots__ = ("name", "kind", "default", "annotation")

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if default is not _empty and kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        """A copy with some fields changed."""
        fields = {name: changes.get(name, getattr(self, name)) for name in self.__slots__}
        return type(self)(fields["name"], fields["kind"], default=fields["default"], annotation=fields["annotation"])

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += f": {formatannotation(self.annotation)}"
        if self.default is not _empty:
            text += f" = {self.default!r}" if self.annotation is not _empty else f"={self.default!r}"
        if self.kind == Parameter.VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self.kind == Parameter.VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __hash__(self):
        return hash((self.name, int(self.kind), self.annotation, self.default))


def formatannotation(annotation, base_module=None):
    """An annotation as one would write it."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class BoundArguments:
    """Which argument goes to which parameter."""

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        result = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD) or name not in self.arguments:
                break
            if parameter.kind == Parameter.VAR_POSITIONAL:
                result += self.arguments[name]
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        skipped = False
        for name, parameter in self.signature.parameters.items():
            if name not in self.arguments:
                skipped = True
            elif parameter.kind == Parameter.VAR_KEYWORD:
                result.update(self.arguments[name])
            elif parameter.kind == Parameter.KEYWORD_ONLY or \
                    skipped and parameter.kind == Parameter.POSITIONAL_OR_KEYWORD:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Add the defaults of the parameters that were not given."""
        complete = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind == Parameter.VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind == Parameter.VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __repr__(self):
        return f"<BoundArguments ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments


class Signature:
    """The parameters of a function and the annotation of its result."""

    empty = _empty
    __slots__ = ("parameters", "return_annotation")

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({one.name: one for one in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, **kwargs):
        """Of anything that can be called."""
        return signature(obj, follow_wrapped=follow_wrapped)

    def replace(self, *, parameters=..., return_annotation=...):
        """A copy with some fields changed."""
        return type(self)(self.parameters.values() if parameters is ... else parameters,
                          return_annotation=self.return_annotation if return_annotation is ... else return_annotation)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        args = list(args)
        kwargs = dict(kwargs)
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == Parameter.VAR_POSITIONAL:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif kind == Parameter.VAR_KEYWORD:
                if kwargs:
                    arguments[name] = kwargs
                    kwargs = {}
            elif args and kind != Parameter.KEYWORD_ONLY:
                if name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args.pop(0)
            elif name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Which argument would go to which parameter; TypeError if the call would fail."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """The same; arguments may be missing."""
        return self._bind(args, kwargs, True)

    def __str__(self):
        pieces = []
        positional_only = star = False
        for parameter in self.parameters.values():
            if parameter.kind == Parameter.POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                pieces.append("/")
                positional_only = False
            if parameter.kind == Parameter.VAR_POSITIONAL:
                star = True
            elif parameter.kind == Parameter.KEYWORD_ONLY and not star:
                pieces.append("*")
                star = True
            pieces.append(str(parameter))
        if positional_only:
            pieces.append("/")
        text = f"({', '.join(pieces)})"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self.parameters.items()) == list(other.parameters.items()) and \
            self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self.return_annotation))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a function, method, class or other callable."""
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda one: hasattr(one, "__signature__"))
    given = getattr(obj, "__signature__", None)
    if isinstance(given, Signature):
        return given
    if isfunction(obj):
        return _signature_of_function(obj)
    if isclass(obj):
        return _signature_of_class(obj)
    if hasattr(obj, "func") and hasattr(obj, "keywords"):
        return _signature_of_partial(obj)
    text = getattr(obj, "__text_signature__", None)
    if text:
        return _signature_from_text(text)
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(signature(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


def _without_first(found):
    parameters = list(found.parameters.values())
    if parameters and parameters[0].kind != Parameter.VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _signature_of_function(function):
    code = function.__code__
    annotations = function.__annotations__
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
        add(names[index],
            Parameter.POSITIONAL_ONLY if index < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD,
            defaults[default_index] if default_index >= 0 else _empty)
    behind = positional + keyword_only
    if code.co_flags & CO_VARARGS:
        add(names[behind], Parameter.VAR_POSITIONAL)
        behind += 1
    for index in range(positional, positional + keyword_only):
        add(names[index], Parameter.KEYWORD_ONLY, keyword_defaults.get(names[index], _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[behind], Parameter.VAR_KEYWORD)
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _signature_of_class(cls):
    call = getattr_static(type(cls), "__call__", None)
    if isfunction(call):
        return _without_first(signature(call))
    for base in cls.__mro__[:-1]:
        for name in ("__new__", "__init__"):
            method = base.__dict__.get(name)
            method = getattr(method, "__func__", method)
            if isfunction(method):
                return _without_first(signature(method))
    if cls.__init__ is object_type.__init__ and cls.__new__ is object_type.__new__:
        return Signature()
    text = getattr(cls, "__text_signature__", None)
    if text:
        return _signature_from_text(text)
    raise ValueError(f"no signature found for builtin type {cls!r}")


def _signature_of_partial(obj):
    found = signature(obj.func)
    parameters = list(found.parameters.values())
    given = len(obj.args)
    rest = []
    for index, parameter in enumerate(parameters):
        if index < given and parameter.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            continue
        if parameter.name in obj.keywords:
            parameter = parameter.replace(default=obj.keywords[parameter.name], kind=Parameter.KEYWORD_ONLY)
        elif rest and rest[-1].kind == Parameter.KEYWORD_ONLY and parameter.kind == Parameter.POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY)
        rest.append(parameter)
    return found.replace(parameters=rest)


def _signature_from_text(text):
    """What natives say of themselves: `($self, a, b=1, /)`; the receiver is left out."""
    plain = text.replace("$self, ", "").replace("$self", "").replace("$module, ", "").replace("$module", "")
    plain = plain.replace("$cls, ", "").replace("$type, ", "")
    if plain.startswith("(/, "):
        plain = "(" + plain[4:]
    if plain == "(/)":
        plain = "()"
    namespace = {}
    exec(f"def native{plain}: pass", namespace)
    return _signature_of_function(namespace["native"])
