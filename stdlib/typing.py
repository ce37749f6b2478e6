"""Names for type hints. Nothing here is checked when a program runs, but hints can be made, compared, read and shown.

The syntax for type parameters (`class Box[T]`, `def f[T]`, `type Alias = …`) calls the functions at the end.
"""

import collections
import sys
from abc import ABCMeta
from types import FunctionType, GenericAlias, ModuleType, UnionType

import _collections_abc
from _typing_hints import get_type_hints, no_type_check
from _typing_overloads import clear_overloads, get_overloads, overload
from _typing_parameters import (
    _NoDefaultType, NoDefault, _caller, _type_repr, _as_hint, _parameters_in, _substitute,
    _match_parameters, _Operators, _Parameter, TypeVar, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs,
    ParamSpec, ForwardRef)

__all__ = ["Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal",
           "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet",
           "ByteString", "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView",
           "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized",
           "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
           "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
           "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict",
           "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict", "Generator", "AnyStr", "assert_type",
           "assert_never", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
           "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "LiteralString",
           "Never", "NewType", "no_type_check", "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired",
           "overload", "override", "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type",
           "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType",
           "Unpack", "BinaryIO", "IO", "Match", "Pattern", "TextIO"]

TYPE_CHECKING = False
Text = str


# ---- Subscripted hints -----------------------------------------------------------------------------------------------


class _GenericAlias(_Operators):
    """X[arguments]."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_in(self.__args__)
        self._name = name
        self.__module__ = "typing" if name else getattr(origin, "__module__", None)

    def __getitem__(self, given):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(given, tuple):
            given = (given,)
        if len(self.__parameters__) == 1 and isinstance(self.__parameters__[0], ParamSpec) and \
                not (given and isinstance(given[0], (list, tuple, ParamSpec, type(...)))):
            given = (list(given),)
        given = tuple(one if isinstance(one, (list, type(...))) else _as_hint(one) for one in given)
        replacement = _match_parameters(self, self.__parameters__, given)
        return self._copy_with(self._flattened(replacement))

    def _flattened(self, replacement):
        result = []
        for arg in self.__args__:
            variadic = getattr(arg, "__origin__", None) is Unpack and arg.__args__[0] in replacement
            if variadic:
                result += replacement[arg.__args__[0]]
            elif isinstance(arg, ParamSpec) and isinstance(replacement.get(arg), list) and \
                    self.__origin__ is _collections_abc.Callable:
                result += replacement[arg]
            else:
                result += _substitute((arg,), replacement)
        return tuple(tuple(one) if isinstance(one, list) else one for one in result)

    def _copy_with(self, args):
        return self.__class__(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        _refuse_call(self._name, self.__origin__)
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            # Instances without room for it do without.
            pass
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name and self.__origin__ is not Generic:
            entries = [] if self.__origin__ in bases else [self.__origin__]
            # A later base may bring Generic.
            at = bases.index(self)
            if not any(isinstance(base, _GenericAlias) or isinstance(base, type) and issubclass(base, Generic)
                       for base in bases[at + 1:]):
                entries.append(Generic)
            return tuple(entries)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            at = bases.index(self)
            for base in bases[at + 1:]:
                if isinstance(base, _GenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __getattr__(self, name):
        if name in ("__origin__", "__args__") or name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        inside = ", ".join(map(_type_repr, self.__args__)) or "()"
        return f"{name}[{inside}]"

    def __iter__(self):
        yield Unpack[self]

    def __reduce__(self):
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args = args[0]
        return _subscribe, (globals()[self._name] if self._name else self.__origin__, args)

    def __init_subclass__(cls):
        _refuse_subclass(cls)


# The old names of the commonest classes do not make instances.
_not_called = ("List", "Dict", "Set", "FrozenSet", "Tuple", "Type")


def _refuse_call(name, origin):
    if name in _not_called:
        raise TypeError(f"Type {name} cannot be instantiated; use {origin.__name__}() instead")


def _refuse_subclass(cls):
    if cls.__module__ not in ("typing", "_typing_files"):
        raise TypeError("Cannot subclass special typing classes")


def _subscribe(origin, args):
    return origin[args]


class _UnionAlias(_GenericAlias):
    """Union[…], Optional[…]."""

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __reduce__(self):
        return _subscribe, (Union, self.__args__)

    def _copy_with(self, args):
        return Union[args]

    def __instancecheck__(self, obj):
        return any(isinstance(obj, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[0] if args[1] is type(None) else args[1]
            return f"typing.Optional[{_type_repr(other)}]"
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"


class _CallableAlias(_GenericAlias):
    """Callable[[…], …]."""

    def __reduce__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and _collections_abc._stands_for_parameters(parameters[0]):
            parameters = parameters[0]
        return _subscribe, (Callable, (parameters, result))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)
                               or getattr(args[0], "__origin__", None) is Concatenate):
            return f"typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]"
        return f"typing.Callable[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"


class _LiteralAlias(_GenericAlias):
    """Literal[…]: the arguments are values."""

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(arg), arg) for arg in self.__args__} == {(type(arg), arg) for arg in other.__args__}

    def __hash__(self):
        return hash(frozenset((type(arg), arg) for arg in self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_type_repr, self.__args__))}]"


class _AnnotatedAlias(_GenericAlias):
    """Annotated[type, …]."""

    def __init__(self, origin, metadata):
        super().__init__(origin, origin, "Annotated")
        self.__metadata__ = metadata

    def _copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __reduce__(self):
        return _subscribe, (Annotated, (self.__origin__, *self.__metadata__))

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        if name == "__origin__":
            raise AttributeError(name)
        return getattr(self.__origin__, name)


class _SpecialForm(_Operators):
    """A name that means something only as a hint: ClassVar, Optional, …"""

    _stands_alone = False  # whether it means something without a subscript

    def __init__(self, make):
        self._name = make.__name__
        self.__doc__ = make.__doc__
        self._make = make

    def __getitem__(self, parameters):
        return self._make(self, parameters)

    def __repr__(self):
        return f"typing.{self._name}"

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __reduce__(self):
        return self._name

    def __init_subclass__(cls):
        _refuse_subclass(cls)


def _plain_form(name, documentation):
    """A special form that takes no subscript."""

    def make(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    make.__name__ = name
    make.__doc__ = documentation
    return _SpecialForm(make)


def _one_argument_form(name, documentation):
    """A special form of exactly one type."""

    def make(self, parameters):
        return _GenericAlias(self, (_as_hint(parameters, f"{self} accepts only single type."),))

    make.__name__ = name
    make.__doc__ = documentation
    return _SpecialForm(make)


NoReturn = _plain_form("NoReturn", "A function that never returns.")
Never = _plain_form("Never", "A type without values.")
Self = _plain_form("Self", "The class the method is called on.")
LiteralString = _plain_form("LiteralString", "A string from the program's text.")
TypeAlias = _plain_form("TypeAlias", "The assignment gives a type another name.")
for _form in (NoReturn, Never, Self, LiteralString, TypeAlias):
    _form._stands_alone = True
ClassVar = _one_argument_form("ClassVar", "An attribute of the class.")
Final = _one_argument_form("Final", "Not to be assigned again.")
TypeGuard = _one_argument_form("TypeGuard", "A function whose True means that its argument is of the type.")
TypeIs = _one_argument_form("TypeIs", "A function that says whether its argument is of the type.")
Unpack = _one_argument_form("Unpack", "The types of a tuple, one by one.")
Required = _one_argument_form("Required", "A key that must be there.")
NotRequired = _one_argument_form("NotRequired", "A key that may be missing.")
ReadOnly = _one_argument_form("ReadOnly", "A key that must not be written.")


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for one in parameters:
        one = _as_hint(one, "Union[arg, ...]: each arg must be a type.")
        parts = one.__args__ if isinstance(one, (_UnionAlias, UnionType)) else (one,)
        for part in parts:
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    optional = len(flat) == 2 and type(None) in flat
    return _UnionAlias(self, tuple(flat), "Optional" if optional else None)


@_SpecialForm
def Optional(self, parameters):
    """The type, or None."""
    return Union[_as_hint(parameters, f"{self} requires a single type."), type(None)]


@_SpecialForm
def Literal(self, parameters):
    """One of these values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for one in parameters:
        for value in one.__args__ if isinstance(one, _LiteralAlias) else (one,):
            if not any(type(value) is type(other) and value == other for other in flat):
                flat.append(value)
    return _LiteralAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    """Some parameters, then those of a ParamSpec."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _GenericAlias(self, (*map(_as_hint, parameters[:-1]), parameters[-1]))


@_SpecialForm
def Annotated(self, parameters):
    """A type with something said about it."""
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin = _as_hint(parameters[0], "Annotated[t, ...]: t must be a type.")
    metadata = parameters[1:]
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return _AnnotatedAlias(origin, metadata)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


# ---- Names for the classes of containers -----------------------------------------------------------------------------


class _SpecialGenericAlias(_Operators):
    """The old name of a class, which can be subscribed: List, Dict, Mapping, …"""

    def __init__(self, origin, count, name=None):
        self.__origin__ = origin
        self._count = count
        self._name = name or origin.__name__
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."
        self.__module__ = "typing"

    def __getitem__(self, parameters):
        if self._count == 0:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        args = tuple(_as_hint(one) for one in parameters)
        if len(args) < self._count and args:
            missing = self._count - len(args)
            args += _default_arguments.get(self._name, ())[-missing:]
        if self._count > 0 and len(args) != self._count:
            many = "many" if len(args) > self._count else "few"
            raise TypeError(f"Too {many} arguments for {self}; actual {len(args)}, expected {self._count}")
        return _GenericAlias(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        _refuse_call(self._name, self.__origin__)
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,) if self.__origin__ not in bases else ()

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            cls = cls.__origin__
        return issubclass(cls, self.__origin__)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name


# Of those whose last parameters have defaults.
_default_arguments = {
    "Generator": (type(None), type(None)), "AsyncGenerator": (type(None),), "ContextManager": (bool | None,),
    "AsyncContextManager": (bool | None,),
}


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if len(parameters) >= 2 and parameters[-1] is ...:
            args = (*map(_as_hint, parameters[:-1]), ...)
        else:
            args = tuple(map(_as_hint, parameters))
        return _GenericAlias(tuple, args, "Tuple")


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, parameters):
        if not (isinstance(parameters, tuple) and len(parameters) == 2):
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = parameters
        result = _as_hint(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, (list, tuple)):
            return _CallableAlias(self.__origin__, (*map(_as_hint, args), result), "Callable")
        if args is ... or isinstance(args, ParamSpec) or getattr(args, "__origin__", None) is Concatenate:
            return _CallableAlias(self.__origin__, (args, result), "Callable")
        return _CallableAlias(self.__origin__, (_as_hint(args), result), "Callable")


Tuple = _TupleType(tuple, -1, "Tuple")
Callable = _CallableType(_collections_abc.Callable, 2)
List = _SpecialGenericAlias(list, 1, "List")
Dict = _SpecialGenericAlias(dict, 2, "Dict")
Set = _SpecialGenericAlias(set, 1, "Set")
FrozenSet = _SpecialGenericAlias(frozenset, 1, "FrozenSet")
Type = _SpecialGenericAlias(type, 1, "Type")
Deque = _SpecialGenericAlias(collections.deque, 1, "Deque")
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 2, "DefaultDict")
OrderedDict = _SpecialGenericAlias(collections.OrderedDict, 2)
Counter = _SpecialGenericAlias(collections.Counter, 1)
ChainMap = _SpecialGenericAlias(collections.ChainMap, 2)
AbstractSet = _SpecialGenericAlias(_collections_abc.Set, 1, "AbstractSet")
Hashable = _SpecialGenericAlias(_collections_abc.Hashable, 0)
Sized = _SpecialGenericAlias(_collections_abc.Sized, 0)
ByteString = _SpecialGenericAlias(_collections_abc.ByteString, 0)
Awaitable = _SpecialGenericAlias(_collections_abc.Awaitable, 1)
Coroutine = _SpecialGenericAlias(_collections_abc.Coroutine, 3)
AsyncIterable = _SpecialGenericAlias(_collections_abc.AsyncIterable, 1)
AsyncIterator = _SpecialGenericAlias(_collections_abc.AsyncIterator, 1)
AsyncGenerator = _SpecialGenericAlias(_collections_abc.AsyncGenerator, 2)
Iterable = _SpecialGenericAlias(_collections_abc.Iterable, 1)
Iterator = _SpecialGenericAlias(_collections_abc.Iterator, 1)
Reversible = _SpecialGenericAlias(_collections_abc.Reversible, 1)
Container = _SpecialGenericAlias(_collections_abc.Container, 1)
Collection = _SpecialGenericAlias(_collections_abc.Collection, 1)
MutableSet = _SpecialGenericAlias(_collections_abc.MutableSet, 1)
Mapping = _SpecialGenericAlias(_collections_abc.Mapping, 2)
MutableMapping = _SpecialGenericAlias(_collections_abc.MutableMapping, 2)
Sequence = _SpecialGenericAlias(_collections_abc.Sequence, 1)
MutableSequence = _SpecialGenericAlias(_collections_abc.MutableSequence, 1)
MappingView = _SpecialGenericAlias(_collections_abc.MappingView, 1)
KeysView = _SpecialGenericAlias(_collections_abc.KeysView, 1)
ItemsView = _SpecialGenericAlias(_collections_abc.ItemsView, 2)
ValuesView = _SpecialGenericAlias(_collections_abc.ValuesView, 1)
Generator = _SpecialGenericAlias(_collections_abc.Generator, 3)


def __getattr__(name):
    """Names that would import more than most programs need."""
    if name in ("ContextManager", "AsyncContextManager"):
        import contextlib
        value = _SpecialGenericAlias(getattr(contextlib, "Abstract" + name), 2, name)
    elif name in ("IO", "TextIO", "BinaryIO", "Pattern", "Match"):
        import _typing_files
        value = getattr(_typing_files, name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = value
    return value


# ---- Generic classes and protocols -----------------------------------------------------------------------------------


Protocol = None  # until the class is there: it derives from Generic


class Generic:
    """The base of classes with type parameters."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if cls in (Generic, Protocol):
            if not parameters:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            plain = [one.__args__[0] if getattr(one, "__origin__", None) is Unpack else one for one in parameters]
            if not all(isinstance(one, _Parameter) for one in plain):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
                                "specification variables.")
            if len(set(plain)) != len(plain):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, parameters, cls.__name__)
        own = getattr(cls, "__parameters__", ())
        if not own:
            raise TypeError(f"{cls} is not a generic class")
        if len(own) == 1 and isinstance(own[0], ParamSpec) and not isinstance(parameters[0], (list, ParamSpec)) \
                and parameters[0] is not ...:
            parameters = (list(parameters),)
        parameters = tuple(one if isinstance(one, list) or one is ... else _as_hint(one) for one in parameters)
        replacement = _match_parameters(cls, own, parameters)
        args = []
        for one in own:
            value = replacement[one]
            if isinstance(one, TypeVarTuple):
                args += value
            else:
                args.append(tuple(value) if isinstance(value, list) else value)
        return _GenericAlias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        original = cls.__dict__.get("__orig_bases__")
        if original is None:
            if Generic in cls.__bases__ and Protocol is not None:
                raise TypeError("Cannot inherit from plain Generic")
            if "__parameters__" not in cls.__dict__:
                cls.__parameters__ = ()
            return
        if Generic in original:
            raise TypeError("Cannot inherit from plain Generic")
        declared = None
        listed = [base for base in original if isinstance(base, _GenericAlias)]
        if sum(base.__origin__ is Generic for base in listed) > 1:
            raise TypeError("Cannot inherit from Generic[...] multiple times.")
        for base in listed:
            if base.__origin__ in (Generic, Protocol):
                declared = base.__parameters__
        found = _parameters_in(original)
        if declared is not None:
            missing = [one for one in found if one not in declared]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                                f"Generic[{', '.join(map(str, declared))}]")
            found = declared
        cls.__parameters__ = tuple(found)


_not_members = frozenset(("__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
                          "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
                          "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__",
                          "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
                          "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "_abc_impl",
                          "__qualname__", "_no_init_or_replace_init", "__classcell__", "__init_subclass__"))


def _members_of(cls):
    """What a class must have to follow a protocol."""
    members = set()
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic) or not getattr(base, "_is_protocol", False):
            continue
        names = [*base.__dict__, *base.__dict__.get("__annotations__", {})]
        members.update(name for name in names if name not in _not_members and not name.startswith("_abc_"))
    return members


def _is_asked_by_library():
    """Whether the method that calls this was reached from abc or functools, which go through all subclasses."""
    return sys._getframe(2).f_globals.get("__name__") in ("abc", "functools")


def _check_runtime_protocol(cls):
    if not getattr(cls, "_is_runtime_protocol", False):
        raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")


class _ProtocolMeta(ABCMeta):
    """isinstance() on a protocol looks at attributes instead of ancestry."""

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not _is_asked_by_library():
            _check_runtime_protocol(cls)
        # By ancestry, or by methods: __subclasscheck__ of this class would refuse protocols that have data.
        if super().__subclasscheck__(instance.__class__) or super().__subclasscheck__(type(instance)):
            return True
        for name in cls.__protocol_attrs__:
            try:
                value = getattr(instance, name)
            except AttributeError:
                return False
            if value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if not getattr(cls, "_is_protocol", False) or _is_asked_by_library():
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        _check_runtime_protocol(cls)
        if cls.__non_callable_proto_members__ and cls.__dict__.get("__subclasshook__") is not None:
            raise TypeError("Protocols with non-method members don't support issubclass(). Non-method members: "
                            f"{', '.join(map(repr, sorted(cls.__non_callable_proto_members__)))}.")
        return super().__subclasscheck__(other)


def _follows(cls, other):
    """The __subclasshook__ of protocols."""
    if not cls.__dict__.get("_is_protocol", False) or not getattr(cls, "_is_runtime_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get("__annotations__", {}) and getattr(base, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


def _refuse_instances(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    # A class that follows the protocol and has no __init__ of its own: the next one that is no protocol's.
    for base in cls.__mro__[1:]:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _refuse_instances:
            return init(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: classes that say what attributes others must have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_follows)
        if cls._is_protocol:
            for base in cls.__bases__:
                if not (base in (object, Generic) or getattr(base, "_is_protocol", False)
                        or base.__module__ in ("collections.abc", "contextlib")):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
            cls.__protocol_attrs__ = _members_of(cls)
            cls.__non_callable_proto_members__ = {name for name in cls.__protocol_attrs__
                                                  if not callable(getattr(cls, name, None))}
            if cls.__init__ is Protocol.__init__ or cls.__init__ is object.__init__:
                cls.__init__ = _refuse_instances


def runtime_checkable(cls):
    """A class decorator: the protocol can be asked by isinstance() and issubclass()."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether this is a protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


def _support(name, method, parameter=None, documentation=""):
    """A protocol of one method."""

    def body(self):
        pass

    body.__name__ = method
    body.__isabstractmethod__ = True
    namespace = {"__slots__": (), method: body, "__doc__": documentation, "__module__": __name__, "__qualname__": name}
    if parameter is not None:
        namespace["__orig_bases__"] = (Protocol[parameter],)
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), namespace))


SupportsInt = _support("SupportsInt", "__int__", None, "int() works.")
SupportsFloat = _support("SupportsFloat", "__float__", None, "float() works.")
SupportsComplex = _support("SupportsComplex", "__complex__", None, "complex() works.")
SupportsBytes = _support("SupportsBytes", "__bytes__", None, "bytes() works.")
SupportsIndex = _support("SupportsIndex", "__index__", None, "It can be an index.")
SupportsAbs = _support("SupportsAbs", "__abs__", T_co, "abs() works.")
SupportsRound = _support("SupportsRound", "__round__", T_co, "round() works.")

from _typing_classes import (
    NewType, _NamedTupleMeta, _named_tuple, NamedTuple, _NamedTuple, _TypedDictMeta, TypedDict, _TypedDict,
    is_typeddict, TypeAliasType)


# ---- Functions on hints ----------------------------------------------------------------------------------------------


def cast(typ, val):
    """The value; for type checkers, as being of a type."""
    return val


def assert_type(val, typ, /):
    """The value; for type checkers."""
    return val


def assert_never(arg, /):
    """Says that this is never reached."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {text}")


def reveal_type(obj, /):
    """Tell the type of a value."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _marked(value, name):
    try:
        setattr(value, name, True)
    except (AttributeError, TypeError):
        pass
    return value


def final(f):
    """A decorator: not to be overridden or derived from."""
    return _marked(f, "__final__")


def override(method, /):
    """A decorator: overrides a method of a base."""
    return _marked(method, "__override__")


def no_type_check_decorator(decorator):
    """The same for what a decorator makes."""

    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    wrapped.__wrapped__ = decorator
    return wrapped


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """A decorator: what it decorates works like @dataclass."""

    def decorate(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {"eq_default": eq_default, "order_default": order_default,
                                             "kw_only_default": kw_only_default, "frozen_default": frozen_default,
                                             "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn

    return decorate


def get_origin(tp):
    """What is subscribed: list for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_SpecialGenericAlias, _GenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    """The subscripts: (int,) for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _collections_abc.Callable and \
                not (len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)
                                         or getattr(args[0], "__origin__", None) is Concatenate)):
            return list(args[:-1]), args[-1]
        return args
    if isinstance(tp, UnionType):
        return tp.__args__
    return ()


# ---- What the syntax for type parameters calls -----------------------------------------------------------------------


def _type_var(name):
    return TypeVar(name, infer_variance=True)


def _type_var_with_bound(name, bound):
    made = TypeVar(name, infer_variance=True)
    made._bound, made._is_lazy = bound, True
    return made


def _type_var_with_constraints(name, constraints):
    made = TypeVar(name, infer_variance=True)
    made._constraints, made._is_lazy = constraints, True
    return made


def _param_spec(name):
    return ParamSpec(name, infer_variance=True)


def _type_var_tuple(name):
    return TypeVarTuple(name)


def _with_default(parameter, default):
    parameter._default = default
    parameter._default_is_lazy = True
    return parameter


def _generic_base(parameters):
    # Not the one that Generic[…] remembers: a base that is written out beside it is one too many.
    return _GenericAlias(Generic, tuple(Unpack[one] if isinstance(one, TypeVarTuple) else one for one in parameters))


def _type_alias(name, parameters, value):
    made = TypeAliasType(name, value, type_params=() if parameters is None else parameters)
    made._is_lazy = True
    return made


# ---- Where the classes of the other parts belong ------------------------------------------------------------------------------

for _class in (NewType, NamedTuple, TypedDict, is_typeddict, get_type_hints, no_type_check, _NamedTupleMeta, _TypedDictMeta, TypeAliasType, _NoDefaultType, _Operators, _Parameter,
               TypeVar, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, ParamSpec, ForwardRef, overload, get_overloads,
               clear_overloads):
    _class.__module__ = __name__
del _class
