"""Questions about living objects: of what kind they are, what parameters they take, where they come from."""

import sys
import types
from collections import namedtuple

from . import _annotations, _arguments, _frames, _signature
from ._annotations import get_annotations
from ._arguments import (ArgInfo, Arguments, FullArgSpec, formatargvalues, getargs, getargvalues, getcallargs,
                         getfullargspec)
from ._frames import FrameInfo, Traceback, getframeinfo, getinnerframes, getlineno, getouterframes, stack, trace
from ._signature import BoundArguments, Parameter, Signature, _empty, _ParameterKind, formatannotation, signature

Attribute = namedtuple("Attribute", "name kind defining_class object")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")

object_type = type.__base__  # `object` is a parameter's name here

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20

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


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def _function_of(object):
    """The function inside methods and partial objects."""
    from functools import partial, partialmethod
    while isinstance(object, (partial, partialmethod, types.MethodType)):
        object = object.__func__ if isinstance(object, types.MethodType) else object.func
    return object


def _has_flag(object, flag):
    function = _function_of(object)
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object_type()


def markcoroutinefunction(func):
    """Let iscoroutinefunction be true of a function that returns coroutines of others."""
    getattr(func, "__func__", func)._is_coroutine_mark = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or \
        getattr(_function_of(obj), "_is_coroutine_mark", None) is _is_coroutine_mark


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


def getmembers_static(object, predicate=None):
    """The same without calling any descriptor."""
    found = []
    for name in dir(object):
        try:
            value = getattr_static(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def classify_class_attrs(cls):
    """All attributes of a class: name, kind, the class that defines it, the object there."""
    found = []
    for name in sorted(set(dir(cls))):
        home = next((base for base in cls.__mro__ if name in base.__dict__), None)
        if home is None:
            home = next((base for base in type(cls).__mro__ if name in base.__dict__), None)
        if home is None:
            continue
        object = home.__dict__[name]
        if isinstance(object, (staticmethod, types.BuiltinMethodType)):
            kind = "static method"
        elif isinstance(object, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(object, property):
            kind = "property"
        else:
            kind = "method" if isroutine(object) else "data"
        if kind == "static method" and isinstance(object, types.BuiltinMethodType):
            object = getattr(cls, name)
        found.append(Attribute(name, kind, home, object))
    return found


def getclasstree(classes, unique=False):
    """Classes as nested lists: each followed by the list of those derived from it."""
    children = {}
    roots = []
    for cls in classes:
        if not cls.__bases__:
            if cls not in roots:
                roots.append(cls)
            continue
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
    roots += [parent for parent in children if parent not in classes]
    return _tree_of(roots, children, None)


def _tree_of(classes, children, parent):
    result = []
    for cls in sorted(classes, key=lambda one: (one.__module__, one.__name__)):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(_tree_of(children[cls], children, cls))
    return result


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


def findsource(object):
    """All lines of the file, and where something begins in them."""
    from linecache import getlines
    lines = getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    return lines, 0 if ismodule(object) else max(0, getsourcelines(object)[1] - 1)


def getcomments(object):
    """The comment lines right before something, or None."""
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    start = first
    while start > 0 and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return "".join(line.expandtabs().lstrip() for line in lines[start:first]) or None


def getmodulename(path):
    """The name of the module in a file, or None."""
    name = path.rpartition("/")[2]
    return name.removesuffix(".py") if name.endswith(".py") else None


def getabsfile(object, _filename=None):
    """The file, from the root."""
    from os import path
    return path.normcase(path.abspath(_filename or getsourcefile(object) or getfile(object)))


def indentsize(line):
    """How far a line is indented."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


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
    """What the names in a function stand for: in enclosing functions, in the module, builtin, nowhere."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    cells = zip(code.co_freevars, func.__closure__ or ())
    nonlocals = {name: cell.cell_contents for name, cell in cells}
    builtins = func.__globals__.get("__builtins__", {})
    if ismodule(builtins):
        builtins = builtins.__dict__
    globals, used_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in func.__globals__:
            globals[name] = func.__globals__[name]
        elif name in builtins:
            used_builtins[name] = builtins[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, globals, used_builtins, unbound)


__all__ = [name for name in globals() if not name.startswith("_") and
           name not in ("namedtuple", "object_type", "sys", "types")]
