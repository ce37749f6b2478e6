"""Classes that are made from hints: NewType, NamedTuple, TypedDict and type aliases. Import them from typing."""

import collections
import warnings
from _abc import name_in_errors, unite
from typing import (
    Generic, GenericAlias, NotRequired, ReadOnly, Required, TypeVarTuple, Union, Unpack, _AnnotatedAlias, _NotABase,
    _Settled, _as_hint, _caller)


class NewType:
    """A type that differs from another one in hints alone: calling it gives the argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __call__(self, value, /):
        return value

    def __mro_entries__(self, bases):
        given = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                                f"`{cls.__name__} = NewType({cls.__name__!r}, {given})`")

        return (Refusing,)

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        annotations = namespace.get("__annotations__", {})
        defaults = {}
        for name in annotations:
            if name in namespace:
                defaults[name] = namespace[name]
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _named_tuple(typename, annotations.items(), list(defaults.values()), namespace["__module__"])
        made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for name, value in namespace.items():
            if name in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
                        "_field_types", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {name}")
            if name not in ("__annotations__", "__module__", "__qualname__"):
                if name not in annotations:
                    setattr(made, name, value)
                _tell_name(made, typename, name, value)
        made.__qualname__ = namespace.get("__qualname__", typename)
        if Generic in bases:
            made.__init_subclass__()
        return made


def _tell_name(made, typename, name, value):
    """Calls __set_name__ as the making of a class would have done."""
    set_name = getattr(type(value), "__set_name__", None)
    if set_name is None:
        return
    try:
        set_name(value, made, name)
    except BaseException as error:
        error.add_note(f"Error calling __set_name__ on {type(value).__name__!r} instance {name!r} in {typename!r}")
        raise


_not_given = object()


def _warn_of_fields(typename, fields, keywords):
    what = "Passing `None` as the 'fields' parameter" if fields is None else \
        "Creating NamedTuple classes using keyword arguments" if keywords else \
        "Failing to pass a value for the 'fields' parameter"
    instead = "Use the class-based or functional syntax instead." if keywords else \
        "To create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, e.g. " \
        f"`{typename} = NamedTuple({typename!r}, [])`."
    warnings.warn(f"{what} is deprecated and will be disallowed in Python 3.15. {instead}", DeprecationWarning, 3)


def _named_tuple(typename, fields, defaults, module):
    types = {name: _as_hint(hint, f"field {name} annotation must be a type") for name, hint in fields}
    made = collections.namedtuple(typename, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


def NamedTuple(typename, fields=_not_given, /, **kwargs):
    """A class of tuples with named and typed items: as a base class, or called with a list of (name, type) pairs."""
    if fields is None and kwargs:
        raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
    if fields is None or fields is _not_given:
        _warn_of_fields(typename, fields, kwargs)
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _named_tuple(typename, fields, (), _caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _qualifiers_of(hint):
    """What a hint says of the key: Required, NotRequired, ReadOnly."""
    found = set()
    while getattr(hint, "__origin__", None) in (Required, NotRequired, ReadOnly) or isinstance(hint, _AnnotatedAlias):
        found.add(hint.__origin__)
        hint = hint.__args__[0]
    return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        annotations = {}
        required, optional, read_only, mutable = set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            for keys, others, attribute in ((required, optional, "__required_keys__"),
                                            (optional, required, "__optional_keys__")):
                inherited = base.__dict__.get(attribute, frozenset())
                keys |= inherited
                others -= inherited
            read_only |= base.__dict__.get("__readonly_keys__", frozenset())
            mutable |= base.__dict__.get("__mutable_keys__", frozenset())
        own = {key: _as_hint(hint, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type",
                             module=namespace.get("__module__"))
               for key, hint in namespace.get("__annotations__", {}).items()}
        for key, hint in own.items():
            qualifiers = _qualifiers_of(hint)
            needed = Required in qualifiers or total and NotRequired not in qualifiers
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                read_only.add(key)
            else:
                mutable.add(key)
                read_only.discard(key)
        annotations.update(own)
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(cls, name, (*generic, dict), namespace)
        if "__orig_bases__" not in namespace:
            made.__orig_bases__ = bases
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(read_only)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    # An instance is a plain dictionary.
    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


def TypedDict(typename, fields=_not_given, /, *, total=True):
    """A dictionary with known keys: as a base class, or called with a dictionary of types."""
    if fields is None or fields is _not_given:
        what = "Passing `None` as the 'fields' parameter" if fields is None else \
            "Failing to pass a value for the 'fields' parameter"
        warnings.warn(f"{what} is deprecated and will be disallowed in Python 3.15. To create a TypedDict class with 0 "
                      "fields using the functional syntax, pass an empty dictionary, e.g. "
                      f"`{typename} = TypedDict({typename!r}, {{}})`.", DeprecationWarning, 2)
        fields = {}
    namespace = {"__annotations__": dict(fields)}
    module = _caller()
    if module is not None:
        namespace["__module__"] = module
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether this is a class made by TypedDict."""
    return type(tp) is _TypedDictMeta and tp is not _TypedDict


class TypeAliasType(_Settled, _NotABase):
    """What `type Name = …` makes. The value is worked out when it is asked for."""

    _members = frozenset(["__name__"])
    _getters = frozenset(["__value__", "__type_params__", "__module__", "__parameters__"])
    _own = frozenset(["_value", "_is_lazy", *_members, *_getters])

    def _refuse(self, name, is_there):
        super()._refuse(name, is_there)
        if name not in self._own:
            kind = "'typing.TypeAliasType' object"
            if hasattr(type(self), name):
                raise AttributeError(f"{kind} attribute '{name}' is read-only")
            raise AttributeError(f"{kind} has no attribute '{name}' and no __dict__ for setting new attributes")

    def __init__(self, *args, **kwargs):
        name, value, type_params = self._read(*args, **kwargs)
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self.__name__ = name
        self.__type_params__ = type_params
        self._value = value
        self._is_lazy = False
        self.__module__ = _caller()

    @staticmethod
    def _read(*args, **kwargs):
        """The arguments (name, value, *, type_params=()), with the complaints of a native function."""
        given = len(args) + len(kwargs)
        if given > 3:
            raise TypeError(f"typealias() takes at most 3 {'keyword ' if not args else ''}arguments ({given} given)")
        if len(args) > 2:
            raise TypeError(f"typealias() takes exactly 2 positional arguments ({len(args)} given)")
        values = dict(zip(("name", "value"), args))
        for position, key in enumerate(("name", "value"), 1):
            if key in values and key in kwargs:
                raise TypeError(f"argument for typealias() given by name ('{key}') and position ({position})")
            if key not in values and key not in kwargs:
                raise TypeError(f"typealias() missing required argument '{key}' (pos {position})")
        for key in kwargs:
            if key not in ("name", "value", "type_params"):
                raise TypeError(f"typealias() got an unexpected keyword argument '{key}'")
        values.update(kwargs)
        return values["name"], values["value"], values.get("type_params", ())

    @property
    def __value__(self):
        if self._is_lazy:
            self._value, self._is_lazy = self._value(), False
        return self._value

    @property
    def __parameters__(self):
        return tuple(Unpack[one] if isinstance(one, TypeVarTuple) else one for one in self.__type_params__)

    def __getitem__(self, parameters):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, parameters if isinstance(parameters, tuple) else (parameters,))

    def __or__(self, other):
        return unite(self, other)

    def __ror__(self, other):
        return unite(other, self)

    def __reduce__(self):
        return self.__name__

    def __repr__(self):
        return self.__name__


name_in_errors(TypeAliasType, "typing.TypeAliasType")
