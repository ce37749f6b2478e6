"""How instances are taken apart and put together again, for copy and for classes that ask."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

# type -> function that gives what __reduce__ would give
dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Say how the instances of a type are taken apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that something can be called to make instances."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    """Make an instance without calling __init__."""
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """The same with keyword arguments."""
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """Make an instance of a class below a builtin one, from what the builtin part holds."""
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(obj, state)
    return obj


def _builtin_base(cls):
    """The nearest class of the MRO that is built in, or one that inherits no __new__ of such a one."""
    for base in cls.__mro__:
        if not base.__flags__ & 512:
            return base
        new = base.__dict__.get("__new__")
        if isinstance(new, type(object.__new__)) and new.__self__ is base:
            return base
    return object


def _reduce_ex(self, protocol):
    """What protocols 0 and 1 of pickling know of an object."""
    cls = type(self)
    base = _builtin_base(cls)
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if getattr(self, "__slots__", None) and cls.__getstate__ is object.__getstate__:
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    arguments = cls, base, None if base is object else base(self)
    state = self.__getstate__()
    return (_reconstructor, arguments, state) if state else (_reconstructor, arguments)


def _slotnames(cls):
    """The names of all slots of a class and its bases, mangled as they are stored."""
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                name = f"_{stripped}{name}" if stripped else name
            names.append(name)
    return names


def _starred_alias(origin, args):
    """*origin[args], as it stands in a subscript."""
    return next(iter(type(list[int])(origin, args)))


def _reduce_complex(number):
    return complex, (number.real, number.imag)


def _reduce_union(union):
    import functools
    import operator

    return functools.reduce, (operator.or_, union.__args__)


pickle(complex, _reduce_complex, complex)
pickle(type(int | str), _reduce_union)


# ---- Extension codes: short numbers in place of names ----------------------------------------------------------------

_extension_registry = {}  # (module, name) -> code
_inverted_registry = {}   # code -> (module, name)
_extension_cache = {}     # code -> object


def add_extension(module, name, code):
    """Give a global object a number."""
    code = int(code)
    if not 1 <= code <= 0x7FFF_FFFF:
        raise ValueError("code out of range")
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Take the number back."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forget the objects that were looked up by number."""
    _extension_cache.clear()
