"""Names for type hints. Nothing here is checked when a program runs, but hints can be made, compared, read and shown.

The syntax for type parameters (`class Box[T]`, `def f[T]`, `type Alias = …`) calls the functions at the end.
"""

import collections
import sys
from abc import ABCMeta
from types import FunctionType, GenericAlias, ModuleType, UnionType

import _collections_abc
from _functools import _lru_cache_wrapper
from _typing_hints import _evaluate, get_type_hints, no_type_check
from _typing_overloads import clear_overloads, get_overloads, overload
from _typing_parameters import (
    NoDefault, _caller, _type_repr, _as_hint, _parameters_in, _prepared, _replaced, _new_arguments,
    _stands_for_parameters, _Operators, _NotABase, _Settled, _Parameter, TypeVar, TypeVarTuple, ParamSpecArgs,
    ParamSpecKwargs, ParamSpec, ForwardRef)

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


# Whoever remembers hints can be told to forget them.
_cleanups = []


def _remembered(make):
    """A subscription that gives the same object for equal arguments, as far as they can be hashed."""
    cached = _lru_cache_wrapper(make, 128, True, None)
    _cleanups.append(cached.cache_clear)

    def subscribe(*args):
        try:
            return cached(*args)
        except TypeError:
            return make(*args)

    subscribe.__name__, subscribe.__doc__ = make.__name__, make.__doc__
    return subscribe


# ---- Subscripted hints -----------------------------------------------------------------------------------------------


class _GenericAlias(_Operators):
    """X[arguments]."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_in(self.__args__, origin is Generic or origin is Protocol)
        self._name = name
        self.__module__ = "typing" if name else getattr(origin, "__module__", None)

    @_remembered
    def __getitem__(self, given):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(given, tuple):
            given = (given,)
        given = tuple(None if one is None else _converted(one) for one in given)
        return self._copy_with(_new_arguments(self, self.__args__, self.__parameters__, given))

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
        if self._name:
            return _entries_of_old_name(self, bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            at = bases.index(self)
            for base in bases[at + 1:]:
                if isinstance(base, (_GenericAlias, _SpecialGenericAlias)) and base is not self:
                    return ()
        return (self.__origin__,)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if name in ("__origin__", "__args__") or _is_dunder(name):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __setattr__(self, name, value):
        if name == "_name" or _is_dunder(name):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __dir__(self):
        return list({*super().__dir__(), *(name for name in dir(self.__origin__) if not _is_dunder(name))})

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


def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


def _converted(arg):
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _entries_of_old_name(alias, bases):
    """What stands among the bases for typing.List, typing.List[T] and the like: the class itself, and Generic unless a
    later base brings it.
    """
    entries = [] if alias.__origin__ in bases else [alias.__origin__]
    for base in bases[bases.index(alias) + 1:]:
        if isinstance(base, (_GenericAlias, _SpecialGenericAlias)):
            break
        made = (base,) if isinstance(base, type) else getattr(base, "__mro_entries__", lambda bases: ())(bases)
        if isinstance(made, tuple) and any(isinstance(one, type) and issubclass(one, Generic) for one in made):
            break
    else:
        entries.append(Generic)
    return tuple(entries)


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


class _UnionGenericAlias(_GenericAlias):
    """Union[…], Optional[…]."""

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return len(self.__args__) == len(other.__args__) and all(arg in other.__args__ for arg in self.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    __iter__ = None

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


class _CallableGenericAlias(_GenericAlias):
    """Callable[[…], …]."""

    __iter__ = None

    def __reduce__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and _stands_for_parameters(parameters[0]):
            parameters = parameters[0]
        return _subscribe, (Callable, (parameters, result))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)
                               or getattr(args[0], "__origin__", None) is Concatenate):
            return f"typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]"
        return f"typing.Callable[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"


class _LiteralGenericAlias(_GenericAlias):
    """Literal[…]: the arguments are values."""

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        own, others = ({(type(arg), arg) for arg in alias.__args__} for alias in (self, other))
        return own == others

    def __hash__(self):
        return hash(frozenset((type(arg), arg) for arg in self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_type_repr, self.__args__))}]"


class _AnnotatedAlias(_GenericAlias):
    """Annotated[type, …]."""

    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
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


class _ConcatenateGenericAlias(_GenericAlias):
    """Concatenate[…, P]."""

    def _copy_with(self, args):
        *first, last = args
        if isinstance(last, (list, tuple)):
            return (*first, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            args = (*first, *last.__args__)
        return super()._copy_with(args)


class _UnpackGenericAlias(_GenericAlias):
    """Unpack[…]."""

    @property
    def __typing_unpacked_tuple_args__(self):
        inner = self.__args__[0]
        if not isinstance(inner, (_GenericAlias, GenericAlias)):
            return None
        if inner.__origin__ is not tuple:
            raise TypeError("Unpack[...] must be used with a tuple type")
        return inner.__args__

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    def __repr__(self):
        inner = self.__args__[0]
        return f"typing.Unpack[{_type_repr(inner)}]"

    def __getitem__(self, given):
        if self.__typing_is_unpacked_typevartuple__:
            return given if isinstance(given, tuple) else (given,)
        return super().__getitem__(given)


class _SpecialForm(_Operators):
    """A name that means something only as a hint: ClassVar, Optional, …"""

    _stands_alone = False  # whether it means something without a subscript

    def __init__(self, make):
        self._name = make.__name__
        self.__doc__ = make.__doc__
        self._make = make if self._name in ("Annotated", "Literal") else _remembered(make)

    __iter__ = None

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


def _one_argument_form(name, documentation, may_be_special=False):
    """A special form of exactly one type."""

    def make(self, parameters):
        hint = _as_hint(parameters, f"{self} accepts only single type.", special=may_be_special)
        return (_UnpackGenericAlias if self is Unpack else _GenericAlias)(self, (hint,))

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
ClassVar = _one_argument_form("ClassVar", "An attribute of the class.", True)
Final = _one_argument_form("Final", "Not to be assigned again.", True)
TypeGuard = _one_argument_form("TypeGuard", "A function whose True means that its argument is of the type.")
TypeIs = _one_argument_form("TypeIs", "A function that says whether its argument is of the type.")
Unpack = _one_argument_form("Unpack", "The types of a tuple, one by one.")
Required = _one_argument_form("Required", "A key that must be there.", True)
NotRequired = _one_argument_form("NotRequired", "A key that may be missing.", True)
ReadOnly = _one_argument_form("ReadOnly", "A key that must not be written.", True)


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
        parts = one.__args__ if isinstance(one, (_UnionGenericAlias, UnionType)) else (one,)
        for part in parts:
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    optional = len(flat) == 2 and type(None) in flat
    return _UnionGenericAlias(self, tuple(flat), "Optional" if optional else None)


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
        flat += one.__args__ if isinstance(one, _LiteralGenericAlias) else (one,)
    try:
        flat = [value for _, value in dict.fromkeys((type(value), value) for value in flat)]
    except TypeError:
        # What cannot be hashed stands there as often as it was given.
        pass
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    """Some parameters, then those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _ConcatenateGenericAlias(self, (*map(_as_hint, parameters[:-1]), parameters[-1]))


@_SpecialForm
def Annotated(self, parameters):
    """A type with something said about it."""
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if getattr(parameters[0], "__typing_is_unpacked_typevartuple__", False):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _as_hint(parameters[0], "Annotated[t, ...]: t must be a type.", special=True)
    return _AnnotatedAlias(origin, parameters[1:])


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

    @_remembered
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

    __iter__ = None

    def __mro_entries__(self, bases):
        return _entries_of_old_name(self, bases)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            cls = cls.__origin__
        return issubclass(cls, self.__origin__)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        if _is_dunder(name):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __setattr__(self, name, value):
        if name in ("_name", "_count") or _is_dunder(name):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __dir__(self):
        return list({*super().__dir__(), *(name for name in dir(self.__origin__) if not _is_dunder(name))})

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name


class _DeprecatedGenericAlias(_SpecialGenericAlias):
    """An old name of what will go."""

    def __instancecheck__(self, obj):
        import warnings
        warnings._deprecated(f"typing.{self._name}", remove=(3, 14))
        return super().__instancecheck__(obj)


# Of those whose last parameters have defaults.
_default_arguments = {
    "Generator": (type(None), type(None)), "AsyncGenerator": (type(None),), "ContextManager": (bool | None,),
    "AsyncContextManager": (bool | None,),
}


class _TupleType(_SpecialGenericAlias):
    @_remembered
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
        return self._subscribed(tuple(args) if isinstance(args, list) else args, result)

    @_remembered
    def _subscribed(self, args, result):
        result = _as_hint(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, tuple):
            return _CallableGenericAlias(self.__origin__, (*map(_as_hint, args), result), "Callable")
        if args is ... or isinstance(args, ParamSpec) or getattr(args, "__origin__", None) is Concatenate:
            return _CallableGenericAlias(self.__origin__, (args, result), "Callable")
        return _CallableGenericAlias(self.__origin__, (_as_hint(args), result), "Callable")


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
ByteString = _DeprecatedGenericAlias(_collections_abc.ByteString, 0)
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

    @classmethod
    @_remembered
    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if cls in (Generic, Protocol):
            if not parameters:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            parameters = tuple(map(_converted, parameters))
            plain = [one.__args__[0] if isinstance(one, _UnpackGenericAlias) else one for one in parameters]
            if not all(isinstance(one, _Parameter) for one in plain):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
                                "specification variables.")
            if any(isinstance(one, TypeVarTuple) for one in parameters):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
                                "specification variables.")
            if len(set(plain)) != len(plain):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, parameters)
        own = getattr(cls, "__parameters__", ())
        if not own:
            raise TypeError(f"{cls} is not a generic class")
        args = []
        parameters = tuple(type(None) if one is None else _converted(one) for one in parameters)
        for one, value in zip(own, _prepared(cls, own, parameters)):
            if isinstance(one, TypeVarTuple):
                args += value
            else:
                args.append(value)
        return _GenericAlias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        original = cls.__dict__.get("__orig_bases__")
        if original is None:
            if Generic in cls.__bases__ and Protocol is not None and type(cls) is not _TypedDictMeta:
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
        found = _parameters_in(original, True)
        if declared is not None:
            missing = [one for one in found if one not in declared]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                                f"Generic[{', '.join(map(str, declared))}]")
            found = declared
        cls.__parameters__ = tuple(found)


from _typing_protocols import (
    Protocol, _ProtocolMeta, runtime_checkable, is_protocol, get_protocol_members)


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


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """Says that this is never reached."""
    text = repr(arg)
    if len(text) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        text = text[:_ASSERT_NEVER_REPR_MAX_LENGTH] + "..."
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
    import warnings
    warnings._deprecated("typing.no_type_check_decorator", remove=(3, 15))

    import functools

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

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


def _in_module(made):
    """What was made belongs to the module where its syntax stands."""
    vars(made)["__module__"] = sys._getframe(2).f_globals.get("__name__")
    return made


def _type_var(name):
    return _in_module(TypeVar(name, infer_variance=True))


def _type_var_with_bound(name, bound):
    made = _in_module(TypeVar(name, infer_variance=True))
    made._bound, made._is_lazy = bound, True
    return made


def _type_var_with_constraints(name, constraints):
    made = _in_module(TypeVar(name, infer_variance=True))
    made._constraints, made._is_lazy = constraints, True
    return made


def _param_spec(name):
    return _in_module(ParamSpec(name, infer_variance=True))


def _type_var_tuple(name):
    return _in_module(TypeVarTuple(name))


def _with_default(parameter, default):
    parameter._default = default
    parameter._default_is_lazy = True
    return parameter


def _generic_base(parameters):
    # Not the one that Generic[…] remembers: a base that is written out beside it is one too many.
    return _GenericAlias(Generic, tuple(Unpack[one] if isinstance(one, TypeVarTuple) else one for one in parameters))


def _type_alias(name, parameters, value):
    made = _in_module(TypeAliasType(name, value, type_params=() if parameters is None else parameters))
    made._is_lazy = True
    return made


# ---- Where the classes of the other parts belong ------------------------------------------------------------------------------

for _class in (NewType, NamedTuple, TypedDict, is_typeddict, get_type_hints, no_type_check, _NamedTupleMeta,
               _TypedDictMeta, TypeAliasType, _Operators, _NotABase, _Parameter, TypeVar, TypeVarTuple, ParamSpecArgs,
               ParamSpecKwargs, ParamSpec, ForwardRef, overload, get_overloads, clear_overloads, Protocol,
               _ProtocolMeta, runtime_checkable, is_protocol, get_protocol_members):
    _class.__module__ = __name__
del _class
