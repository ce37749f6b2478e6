"""Protocols: classes that say what attributes others must have. Import them from typing."""

import sys
from abc import ABCMeta
from typing import Generic


_not_members = frozenset(("__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
                          "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
                          "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__",
                          "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
                          "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "_abc_impl",
                          "__qualname__", "_no_init_or_replace_init", "__classcell__", "__init_subclass__"))


# Abstract classes of the library that a protocol may derive from.
_allowed_bases = {
    "collections.abc": ("Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable",
                        "Sized", "Container", "Collection", "Reversible", "Buffer"),
    "contextlib": ("AbstractContextManager", "AbstractAsyncContextManager"),
}


def _members_of(cls):
    """What a class must have to follow a protocol."""
    members = set()
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic) or not getattr(base, "_is_protocol", False):
            continue
        names = [*base.__dict__, *_annotations_of(base)]
        members.update(name for name in names if name not in _not_members and not name.startswith("_abc_"))
    return members


def _annotations_of(cls):
    own = cls.__dict__.get("__annotations__", {})
    return own if isinstance(own, dict) else {}  # type has a descriptor there


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
        from inspect import getattr_static  # needed here only: properties of the instance are not to run
        for name in cls.__protocol_attrs__:
            try:
                value = getattr_static(instance, name)
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
        if cls.__non_callable_proto_members__ and cls.__dict__.get("__subclasshook__") is _hook:
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
            if name in _annotations_of(base) and getattr(base, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


_hook = classmethod(_follows)


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
            cls.__subclasshook__ = _hook
        if cls._is_protocol:
            for base in cls.__bases__:
                if not (base in (object, Generic) or getattr(base, "_is_protocol", False)
                        or base.__name__ in _allowed_bases.get(base.__module__, ())):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
            cls.__protocol_attrs__ = _members_of(cls)
            if cls.__init__ is Protocol.__init__ or cls.__init__ is object.__init__:
                cls.__init__ = _refuse_instances


def runtime_checkable(cls):
    """A class decorator: the protocol can be asked by isinstance() and issubclass()."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    # Members are looked at only where somebody is going to ask.
    cls.__non_callable_proto_members__ = set()
    for name in cls.__protocol_attrs__:
        try:
            is_callable = callable(getattr(cls, name, None))
        except Exception as error:
            raise TypeError(f"Failed to determine whether protocol member {name!r} is a method member") from error
        if not is_callable:
            cls.__non_callable_proto_members__.add(name)
    return cls


def is_protocol(tp, /):
    """Whether this is a protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)
