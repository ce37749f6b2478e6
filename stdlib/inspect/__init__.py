"""Questions about living objects: of what kind they are, what parameters they take, where they come from."""

import sys
import types
from collections import namedtuple

from . import _annotations, _arguments, _frames, _signature, _source
from ._annotations import get_annotations
from ._arguments import (ArgInfo, Arguments, FullArgSpec, formatargvalues, getargs, getargvalues, getcallargs,
                         getfullargspec)
from ._frames import FrameInfo, Traceback, getframeinfo, getinnerframes, getlineno, getouterframes, stack, trace
from ._signature import BoundArguments, Parameter, Signature, _empty, _ParameterKind, formatannotation, signature
from ._source import (cleandoc, findsource, getabsfile, getblock, getcomments, getdoc, getfile, getmodule,
                      getmodulename, getsource, getsourcefile, getsourcelines, indentsize)

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
                               types.ClassMethodDescriptorType)) or ismethoddescriptor(object)


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
    if not isclass(object):
        return False
    if getattr(object, "__abstractmethods__", None) is not None:
        return bool(object.__abstractmethods__)
    from abc import ABCMeta
    if not isinstance(object, ABCMeta):
        return False
    # The class is being made: __init_subclass__ asks.
    if any(getattr(value, "__isabstractmethod__", False) for value in object.__dict__.values()):
        return True
    return any(getattr(getattr(object, name, None), "__isabstractmethod__", False)
               for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ()))


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
    # A class may have a descriptor of that name for its instances.
    while not isinstance(func, type) and hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


def _is_for_instances(attribute):
    """Whether classes have it for their instances alone: a DynamicClassAttribute, or a property of module enum."""
    return isinstance(attribute, (types.DynamicClassAttribute, getattr(sys.modules.get("enum"), "property", ())))


def _members(object, predicate, get):
    """What dir() names, and attributes that only instances of the class answer themselves."""
    found = []
    names = dir(object)
    mro = ()
    if isclass(object):
        mro = object.__mro__
        names += [name for base in object.__bases__ for name, value in base.__dict__.items()
                  if _is_for_instances(value)]
    seen = set()
    for name in names:
        try:
            value = get(object, name)
            is_there = name not in seen
        except AttributeError:
            is_there = False
        if not is_there:
            value = next((base.__dict__[name] for base in mro if name in base.__dict__), _no_attribute)
        if value is not _no_attribute and (predicate is None or predicate(value)):
            found.append((name, value))
        seen.add(name)
    return sorted(found, key=lambda pair: pair[0])


def getmembers(object, predicate=None):
    """All attributes as sorted pairs of name and value."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without calling any descriptor."""
    return _members(object, predicate, getattr_static)


def classify_class_attrs(cls):
    """All attributes of a class: name, kind, the class that defines it, the object there."""
    found = []
    names = dir(cls)
    # Attributes that only instances answer themselves come once more, for themselves.
    names += [name for base in cls.__mro__ for name, value in base.__dict__.items()
              if _is_for_instances(value) and value.fget is not None]
    for name in names:
        home = next((base for base in (*cls.__mro__, *type(cls).__mro__) if name in base.__dict__), None)
        object = _no_attribute if home is None else home.__dict__[name]
        if home is None:
            home, object = _answered_by(type(cls), cls, name)
        if home is None:
            continue
        if isinstance(object, (staticmethod, types.BuiltinMethodType)):
            kind = "static method"
        elif isinstance(object, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(object, property) and not _is_for_instances(object):
            kind = "property"
        else:
            kind = "method" if isroutine(object) else "data"
        if kind == "static method" and isinstance(object, types.BuiltinMethodType):
            object = getattr(cls, name)
        found.append(Attribute(name, kind, home, object))
    return found


def _answered_by(metaclass, cls, name):
    """The base of the metaclass whose __getattr__ knows the name, and what it answers."""
    for base in metaclass.__mro__:
        if "__getattr__" in base.__dict__:
            try:
                return base, base.__getattr__(cls, name)
            except AttributeError:
                pass
    return None, _no_attribute


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


_no_attribute = object_type()
_dict_of_class = type.__dict__["__dict__"].__get__
_mro_of_class = type.__dict__["__mro__"].__get__


def _hides_dict(cls):
    """What a class has under the name __dict__ that is not the ordinary descriptor; _no_attribute when there is none."""
    for base in _mro_of_class(cls):
        found = _dict_of_class(base).get("__dict__", _no_attribute)
        if found is not _no_attribute and not (type(found) is types.GetSetDescriptorType
                                               and found.__name__ == "__dict__" and found.__objclass__ is base):
            return found
    return _no_attribute


def _in_classes(cls, name):
    for base in _mro_of_class(cls):
        if _hides_dict(type(base)) is _no_attribute and name in _dict_of_class(base):
            return _dict_of_class(base)[name]
    return _no_attribute


def _in_instance(obj, name):
    hidden = _hides_dict(type(obj))
    if hidden is not _no_attribute and type(hidden) is not types.MemberDescriptorType:
        return _no_attribute
    try:
        attributes = object_type.__getattribute__(obj, "__dict__")
    except AttributeError:
        return _no_attribute
    return dict.get(attributes, name, _no_attribute) if isinstance(attributes, dict) else _no_attribute


def getattr_static(obj, attr, default=_no_attribute):
    """An attribute as it is stored: no descriptor, no __getattr__ is called."""
    is_class = issubclass(type(obj), type)
    cls = obj if is_class else type(obj)
    own = _no_attribute if is_class else _in_instance(obj, attr)
    found = _in_classes(cls, attr)
    if own is not _no_attribute and found is not _no_attribute:
        kind = type(found)
        is_first = _in_classes(kind, "__get__") is not _no_attribute and \
            (_in_classes(kind, "__set__") is not _no_attribute or _in_classes(kind, "__delete__") is not _no_attribute)
        return found if is_first else own
    for value in (own, found, _in_classes(type(cls), attr) if is_class else _no_attribute, default):
        if value is not _no_attribute:
            return value
    raise AttributeError(attr)


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
    builtins = func.__globals__.get("__builtins__", sys.modules["builtins"])
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
