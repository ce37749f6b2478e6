"""Functions on functions: wrappers, caches, partial application, dispatch by type."""

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
           "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]

GenericAlias = type(list[int])

# ---- Wrappers that look like what they wrap --------------------------------------------------------------------------

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Give a wrapper the name, text and attributes of what it wraps. Returns the wrapper."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            pass
        else:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, or the update above could put the wrapped function's own __wrapped__ here.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that does update_wrapper() to the function below it."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- Orderings from one comparison -----------------------------------------------------------------------------------


def _negated(name):
    """a OP b as `not a NAME b`."""

    def compare(self, other):
        answer = getattr(type(self), name)(self, other)
        return answer if answer is NotImplemented else not answer

    return compare


def _negated_and_different(name):
    """a OP b as `not a NAME b and a != b`."""

    def compare(self, other):
        answer = getattr(type(self), name)(self, other)
        return answer if answer is NotImplemented else not answer and self != other

    return compare


def _or_equal(name):
    """a OP b as `a NAME b or a == b`."""

    def compare(self, other):
        answer = getattr(type(self), name)(self, other)
        return answer if answer is NotImplemented else answer or self == other

    return compare


def _and_different(name):
    """a OP b as `a NAME b and a != b`."""

    def compare(self, other):
        answer = getattr(type(self), name)(self, other)
        return answer if answer is NotImplemented else answer and self != other

    return compare


def _not_or_equal(name):
    """a OP b as `not a NAME b or a == b`."""

    def compare(self, other):
        answer = getattr(type(self), name)(self, other)
        return answer if answer is NotImplemented else not answer or self == other

    return compare


# From the comparison that a class has, how to make the other three; __lt__ is taken if there are several.
_derived_orderings = {
    "__lt__": {"__gt__": _negated_and_different, "__le__": _or_equal, "__ge__": _negated},
    "__le__": {"__ge__": _not_or_equal, "__lt__": _and_different, "__gt__": _negated},
    "__gt__": {"__lt__": _negated_and_different, "__ge__": _or_equal, "__le__": _negated},
    "__ge__": {"__le__": _not_or_equal, "__gt__": _and_different, "__lt__": _negated},
}


def total_ordering(cls):
    """A class decorator: __eq__ and one ordering are there, the other orderings are made from them."""
    own = [name for name in _derived_orderings if getattr(cls, name, None) is not getattr(object, name)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = next(name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in own)
    for name, make in _derived_orderings[root].items():
        if name not in own:
            method = make(root)
            method.__name__ = name
            method.__qualname__ = f"{cls.__qualname__}.{name}"
            method.__doc__ = getattr(object, name).__doc__
            setattr(cls, name, method)
    return cls


# ---- Partial application as a method ---------------------------------------------------------------------------------


class partialmethod:
    """partial() for a class body: the instance comes first, then the arguments given here."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        given = [repr(self.func), *map(repr, self.args)]
        given += [f"{name}={value!r}" for name, value in self.keywords.items()]
        cls = self.__class__
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(given)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                # A descriptor with ideas of its own: its answer is what the arguments are for.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


# ---- Caches ----------------------------------------------------------------------------------------------------------


def _cache_info_type():
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
        _CacheInfo.__module__ = "functools"
    return _CacheInfo


_CacheInfo = None  # made when it is first needed: collections is a large import


def lru_cache(maxsize=128, typed=False):
    """A decorator: remember the results of the last `maxsize` different calls (None: of all calls)."""
    if callable(maxsize) and isinstance(typed, bool):
        # Used without parentheses: this is the function.
        return lru_cache()(maxsize)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    if maxsize is not None and maxsize < 0:
        maxsize = 0

    def decorate(function):
        wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info_type())
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)

    return decorate


def cache(user_function, /):
    """A decorator: remember the results of all calls."""
    return lru_cache(maxsize=None)(user_function)


_missing = object()


class cached_property:
    """A property that is worked out once; the result then stands in the instance's __dict__, in its place."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {self.attrname!r} property.") from None
        value = attributes.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                attributes[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {self.attrname!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# ---- Dispatch by the type of the first argument ----------------------------------------------------------------------


def _find_implementation(cls, registry):
    """The registered type that fits a class best.

    A type from the class's MRO ranks by its place there. An abstract class that only *counts* as a base (a virtual
    one) ranks behind the last class of the MRO that it counts as a base of, the one that brought it in, and the
    abstract bases which that one has; but before those it is derived from itself.
    """
    mro = cls.__mro__
    best = []
    best_rank = None
    for candidate in registry:
        try:
            if not issubclass(cls, candidate):
                continue
        except TypeError:
            continue
        if candidate in mro:
            rank = mro.index(candidate), 0
        else:
            at = max(index for index, base in enumerate(mro) if issubclass(base, candidate))
            behind = [mro.index(base) for base in mro[at].__bases__ if hasattr(base, "__abstractmethods__")]
            before = [index - 1 for index in range(at + 1, len(mro) - 1) if issubclass(candidate, mro[index])]
            rank = min(max(at, *behind, at), *before, len(mro)), 1
        if best_rank is None or rank < best_rank:
            best, best_rank = [candidate], rank
        elif rank == best_rank:
            best.append(candidate)
    # Among equals the most special one.
    special = [one for one in best if not any(other is not one and issubclass(other, one) for other in best)]
    if len(special) > 1:
        raise RuntimeError(f"Ambiguous dispatch: {special[0]} or {special[1]}")
    return registry.get(special[0]) if special else None


def _dispatch_types(annotation):
    """The classes that an annotation stands for, or None when it does not stand for classes."""
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        return (annotation,)
    if isinstance(annotation, type(int | str)) or _is_typing_union(annotation):
        parts = annotation.__args__
        if all(isinstance(part, type) and not isinstance(part, GenericAlias) for part in parts):
            return parts
    return None


def _is_typing_union(annotation):
    from sys import modules
    typing = modules.get("typing")
    return typing is not None and getattr(annotation, "__origin__", None) is typing.Union


def _annotated_type(func):
    """The annotation of a function's first parameter, and the parameter's name."""
    annotations = getattr(func, "__annotations__", {})
    if not annotations:
        raise TypeError(f"Invalid first argument to `register()`: {func!r}. "
                        "Use either `@register(some_class)` or plain `@register` on an annotated function.")
    if any(isinstance(value, str) for value in annotations.values()):
        from typing import get_type_hints
        annotations = get_type_hints(func)
    return next(iter(annotations.items()))


def singledispatch(func):
    """A decorator: a function with one implementation for each type of its first argument.

    The decorated function is the implementation for object; others are added by its register().
    """
    from abc import get_cache_token
    from types import MappingProxyType
    from weakref import WeakKeyDictionary

    registry = {}
    found = WeakKeyDictionary()
    token = None
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal token
        if token is not None and token != get_cache_token():
            # Some class has become a virtual subclass of another one.
            found.clear()
            token = get_cache_token()
        implementation = found.get(cls)
        if implementation is None:
            implementation = registry.get(cls) or _find_implementation(cls, registry)
            found[cls] = implementation
        return implementation

    def register(cls, func=None):
        """Add an implementation: register(type, function), or @register(type), or @register on an annotated one."""
        nonlocal token
        types = _dispatch_types(cls)
        if types is not None:
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            func = cls
            parameter, annotation = _annotated_type(func)
            types = _dispatch_types(annotation)
            if types is None:
                is_union = isinstance(annotation, type(int | str)) or _is_typing_union(annotation)
                what = "not all arguments are classes" if is_union else "is not a class"
                raise TypeError(f"Invalid annotation for {parameter!r}. {annotation!r} {what}.")
        for one in types:
            registry[one] = func
            if token is None and hasattr(one, "__abstractmethods__"):
                token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch() for methods: by the type of the first argument after self or cls."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Add an implementation, as singledispatch's register()."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
