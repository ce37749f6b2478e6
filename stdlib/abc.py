"""Abstract base classes.

A class made by ABCMeta may leave methods abstract, and then it has no instances of its own. It may also be told of
*virtual subclasses*: classes that do not derive from it but that isinstance() and issubclass() shall count among its
own.

What a class has been told, and every answer it has worked out since, is kept by weak references: an abstract class
never keeps another class alive.
"""

from _abc import share_pattern
from _weakref import ref

# Grows with each registration anywhere: a "no" that was worked out before may be a "yes" by now.
_registrations = 0


class _Knowledge:
    """What one abstract class knows of other classes, as sets of weak references."""

    __slots__ = ("registered", "accepted", "rejected", "rejected_as_of")

    def __init__(self):
        self.registered = set()
        self.accepted = set()
        self.rejected = set()
        self.rejected_as_of = 0

    def forget_answers(self):
        self.accepted.clear()
        self.rejected.clear()


def _note(classes, cls):
    """Add a class to one of the sets. The reference takes itself out when the class dies."""
    classes.add(ref(cls, classes.discard))


def _abstract_names(cls):
    """The names that are still abstract in a class: its own and those it inherits without defining them."""
    names = {name for name, value in vars(cls).items() if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls)
        cls._abc_impl = _Knowledge()
        return cls

    def register(cls, subclass):
        """Declare a class a virtual subclass of this one. Returns it, so that this can serve as a decorator."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        _note(cls._abc_impl.registered, subclass)
        _registrations += 1
        share_pattern(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        """What isinstance(instance, cls) asks."""
        claimed = instance.__class__
        known = cls._abc_impl
        key = ref(claimed)
        if key in known.accepted:
            return True
        actual = type(instance)
        if actual is claimed:
            if known.rejected_as_of == _registrations and key in known.rejected:
                return False
            return cls.__subclasscheck__(claimed)
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        """What issubclass(subclass, cls) asks."""
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        known = cls._abc_impl
        key = ref(subclass)
        if key in known.accepted:
            return True
        if known.rejected_as_of < _registrations:
            known.rejected.clear()
            known.rejected_as_of = _registrations
        elif key in known.rejected:
            return False
        answer = _work_out(cls, subclass)
        _note(known.accepted if answer else known.rejected, subclass)
        return answer

    def _dump_registry(cls, file=None):
        """Print what the class knows."""
        known = cls._abc_impl
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {known.registered!r}", file=file)
        print(f"_abc_cache: {known.accepted!r}", file=file)
        print(f"_abc_negative_cache: {known.rejected!r}", file=file)
        print(f"_abc_negative_cache_version: {known.rejected_as_of!r}", file=file)

    def _abc_registry_clear(cls):
        """Forget the virtual subclasses."""
        cls._abc_impl.registered.clear()

    def _abc_caches_clear(cls):
        """Forget the answers, so that they are worked out anew."""
        cls._abc_impl.forget_answers()


def _work_out(cls, subclass):
    """Whether a class counts as a subclass, asked the long way: hook, inheritance, registrations, our subclasses."""
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        if not isinstance(answer, bool):
            raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
        return answer
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for reference in tuple(cls._abc_impl.registered):
        registered = reference()
        if registered is not None and issubclass(subclass, registered):
            return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
            return True
    return False


class ABC(metaclass=ABCMeta):
    """A base class for those who would rather inherit than name a metaclass."""

    __slots__ = ()


def abstractmethod(funcobj):
    """Mark a function as one that subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """Old spelling of @classmethod over @abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """Old spelling of @staticmethod over @abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """Old spelling of @property over @abstractmethod."""

    __isabstractmethod__ = True


def get_cache_token():
    """A value that changes whenever some class registers a virtual subclass anywhere."""
    return _registrations


def update_abstractmethods(cls):
    """Look again which methods of a class are abstract, after they were added or replaced from outside."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls)
    return cls
