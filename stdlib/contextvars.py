"""Variables whose values belong to a context: each task of asyncio runs in a context of its own."""

from _abc import name_in_errors
from _builtin_functions import present
from _thread import _keep
from collections.abc import Mapping
from types import GenericAlias

__all__ = ["Context", "ContextVar", "Token", "copy_context"]


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


class _NotABase:
    """In CPython these classes are native ones."""

    __slots__ = ()

    def __init_subclass__(cls):
        if cls.__module__ != "_contextvars":
            base = next(base for base in cls.__mro__[1:] if base.__module__ == "_contextvars")
            raise TypeError(f"type '_contextvars.{base.__name__}' is not an acceptable base type")
        name_in_errors(cls, f"_contextvars.{cls.__name__}")


class Token(_NotABase):
    """What ContextVar.set gives, for ContextVar.reset."""

    __module__ = "_contextvars"
    __slots__ = ("_var", "_old_value", "_context", "_used")
    MISSING = _Missing()

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    var = property(lambda self: self._var)
    old_value = property(lambda self: self._old_value)
    __class_getitem__ = classmethod(GenericAlias)
    __hash__ = None

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"


class Context(_NotABase, Mapping):
    """The values of context variables. The dictionary is never changed, only replaced: copies share it."""

    __module__ = "_contextvars"
    __slots__ = ("_values", "_outer", "_is_entered", "__weakref__")

    def __init__(self, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self._values = {}
        self._outer = None
        self._is_entered = False

    def run(self, callable, /, *args, **kwargs):
        """Call something in this context."""
        global _current
        if self._is_entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._outer = _current
        self._is_entered = True
        _current = self
        try:
            return callable(*args, **kwargs)
        finally:
            _current = self._outer
            self._outer = None
            self._is_entered = False
            callable = args = kwargs = None  # an exception's traceback must not keep them

    def copy(self):
        """A context with the same values."""
        made = Context()
        made._values = self._values
        return made

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None
    __repr__ = object.__repr__


class ContextVar(_NotABase):
    """A variable that has a value in each context."""

    __module__ = "_contextvars"
    __slots__ = ("_name", "_default")
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, *args, default=Token.MISSING):
        if len(args) != 1:
            how = "at most" if args else "exactly"
            raise TypeError(f"ContextVar() takes {how} 1 positional argument ({len(args)} given)")
        name, = args
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    name = property(lambda self: self._name)

    def get(self, default=Token.MISSING, /):
        """The value in the current context, or the default."""
        found = _current._values.get(self, Token.MISSING)
        if found is not Token.MISSING:
            return found
        if default is not Token.MISSING:
            return default
        if self._default is not Token.MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Set the value in the current context; the token takes it back."""
        token = object.__new__(Token)
        token._var = self
        token._old_value = _current._values.get(self, Token.MISSING)
        token._context = _current
        token._used = False
        _current._values = {**_current._values, self: value}
        return token

    def reset(self, token, /):
        """The value that was there before the set() that gave the token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = dict(_current._values)
        if token._old_value is Token.MISSING:
            del values[self]
        else:
            values[self] = token._old_value
        _current._values = values

    def __repr__(self):
        default = "" if self._default is Token.MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


_current = Context()
_keep(_current)


def copy_context():
    """A copy of the current context."""
    return _current.copy()


present(globals(), "_contextvars", ["copy_context"])
