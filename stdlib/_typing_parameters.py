"""Type parameters and what hints have in common: the first part of module typing, which is where to import from.

What typing defines later (Generic, Protocol, Union, …) is looked up in it when it is needed.
"""

import collections
import sys
import typing
from _abc import name_in_errors
from types import FunctionType, GenericAlias, ModuleType, UnionType

import _collections_abc


class _NoDefaultType:
    """A type parameter has no default."""

    __slots__ = ()

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


def _caller():
    """The name of the module that called the caller."""
    try:
        return sys._getframe(2).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return None


def _type_repr(hint):
    """A hint as one would write it."""
    if isinstance(hint, GenericAlias):
        return repr(hint)
    if isinstance(hint, type):
        if hint.__module__ == "builtins":
            return hint.__qualname__
        return f"{hint.__module__}.{hint.__qualname__}"
    if hint is ...:
        return "..."
    if isinstance(hint, FunctionType):
        return hint.__name__
    if isinstance(hint, (tuple, list)):
        return f"[{', '.join(map(_type_repr, hint))}]"
    return repr(hint)


def _as_hint(hint, message="Parameters to generic types must be types."):
    """What a subscript stands for: None is its type, a string is a type to be looked up later."""
    if hint is None:
        return type(None)
    if isinstance(hint, str):
        return ForwardRef(hint)
    if hint in (typing.Generic, typing.Protocol) or type(hint) is typing._SpecialForm and not hint._stands_alone:
        raise TypeError(f"Plain {hint} is not valid as type argument")
    if getattr(hint, "__origin__", None) in (typing.ClassVar, typing.Final) and isinstance(hint, typing._GenericAlias):
        raise TypeError(f"{hint} is not valid as type argument")
    if type(hint) is tuple:
        raise TypeError(f"{message} Got {hint!r:.100}.")
    return hint


def _parameters_in(args):
    """The type parameters that occur in subscripts, each once."""
    found = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, GenericAlias):
            continue
        if isinstance(arg, (tuple, list)):
            inner = _parameters_in(arg)
        elif hasattr(arg, "__typing_subst__"):
            inner = (arg,)
        else:
            inner = getattr(arg, "__parameters__", ())
        for one in inner:
            if one not in found:
                found.append(one)
    return tuple(found)


def _substitute(args, replacement):
    """The subscripts with type parameters replaced."""
    result = []
    for arg in args:
        if hasattr(arg, "__typing_subst__") and not isinstance(arg, type):
            result.append(replacement.get(arg, arg))
        elif isinstance(arg, (typing._GenericAlias, GenericAlias)) and getattr(arg, "__unpacked__", False) is True:
            result += _substitute(arg.__args__, replacement)
        elif isinstance(arg, list):
            result.append(_substitute(arg, replacement))
        elif not isinstance(arg, type) or isinstance(arg, GenericAlias):
            inner = getattr(arg, "__parameters__", ())
            if inner:
                arg = arg[tuple(replacement.get(one, one) for one in inner)]
            result.append(arg)
        else:
            result.append(arg)
    return result


def _match_parameters(owner, parameters, given):
    """Which parameter gets which subscript."""
    variadic = [index for index, one in enumerate(parameters) if isinstance(one, TypeVarTuple)]
    if variadic:
        at = variadic[0]
        behind = len(parameters) - at - 1
        if len(given) < at + behind:
            raise TypeError(f"Too few arguments for {owner!r}; actual {len(given)}, expected at least {at + behind}")
        middle = given[at:len(given) - behind]
        given = (*given[:at], middle, *given[len(given) - behind:])
    elif len(given) < len(parameters):
        defaults = [one.__default__ for one in parameters[len(given):]]
        if all(default is not NoDefault for default in defaults):
            given = (*given, *defaults)
    if len(given) != len(parameters):
        needed = sum(not one.has_default() for one in parameters)
        expected = f"at least {needed}" if needed < len(parameters) and len(given) < needed else len(parameters)
        many = "many" if len(given) > len(parameters) else "few"
        raise TypeError(f"Too {many} arguments for {owner!r}; actual {len(given)}, expected {expected}")
    return dict(zip(parameters, given))


# ---- Type parameters -------------------------------------------------------------------------------------------------


class _Operators:
    """What every hint can do: `hint | other`."""

    __slots__ = ()

    def __or__(self, right):
        return typing.Union[self, right]

    def __ror__(self, left):
        return typing.Union[left, self]


class _Parameter(_Operators):
    """What the three kinds of type parameters have in common. Lazy values are functions until they are asked for."""

    def __init__(self, name, default=NoDefault):
        if not isinstance(name, str):
            kind = type(self).__name__.lower()
            if name is NoDefault:
                raise TypeError(f"{kind}() missing required argument 'name' (pos 1)")
            raise TypeError(f"{kind}() argument 'name' must be str, not {type(name).__name__}")
        self.__name__ = name
        self._default = default
        self._default_is_lazy = False
        self.__module__ = sys._getframe(2).f_globals.get("__name__", "__main__")

    @property
    def __default__(self):
        if self._default_is_lazy:
            self._default = self._default()
            self._default_is_lazy = False
        return self._default

    def __init_subclass__(cls):
        if cls.__module__ not in ("typing", "_typing_parameters"):
            raise TypeError(f"type 'typing.{cls.__mro__[1].__name__}' is not an acceptable base type")

    def has_default(self):
        """Whether there is a default."""
        return self._default is not NoDefault

    def __typing_subst__(self, arg):
        return _as_hint(arg)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class TypeVar(_Parameter):
    """A parameter that stands for one type."""

    def __init__(self, name=NoDefault, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        super().__init__(name, default)
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self._bound = None if bound is None else _as_hint(bound, "Bound must be a type.")
        self._constraints = tuple(map(_as_hint, constraints))
        self._is_lazy = False
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def __bound__(self):
        if self._is_lazy and callable(self._bound):
            self._bound, self._is_lazy = self._bound(), False
        return self._bound

    @property
    def __constraints__(self):
        if self._is_lazy and callable(self._constraints):
            self._constraints, self._is_lazy = self._constraints(), False
        return self._constraints

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return f"{'+' if self.__covariant__ else '-' if self.__contravariant__ else '~'}{self.__name__}"


class TypeVarTuple(_Parameter):
    """A parameter that stands for any number of types."""

    def __init__(self, name=NoDefault, *, default=NoDefault):
        super().__init__(name, default)

    def __iter__(self):
        yield typing.Unpack[self]

    def __repr__(self):
        return self.__name__


class ParamSpecArgs:
    """P.args"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecArgs) else NotImplemented

    __hash__ = object.__hash__


class ParamSpecKwargs:
    """P.kwargs"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecKwargs) else NotImplemented

    __hash__ = object.__hash__


class ParamSpec(_Parameter):
    """A parameter that stands for the parameters of a function."""

    def __init__(self, name=NoDefault, *, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        super().__init__(name, default)
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return f"{'+' if self.__covariant__ else '-' if self.__contravariant__ else '~'}{self.__name__}"


class ForwardRef(_Operators):
    """A type that was given as text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_class__ = is_class

    def _evaluate(self, globals, locals):
        return eval(self.__forward_arg__, {} if globals is None else globals, locals)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__, self.__forward_module__) == (other.__forward_arg__, other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"

    def __init_subclass__(cls):
        raise TypeError("Cannot subclass special typing classes")


for _class in (TypeVar, TypeVarTuple, ParamSpec):
    name_in_errors(_class, f"typing.{_class.__name__}")
del _class
