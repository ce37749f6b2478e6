"""Type parameters and what hints have in common: the first part of module typing, which is where to import from.

What typing defines later (Generic, Protocol, Union, …) is looked up in it when it is needed.
"""

import collections
import sys
import typing
from _abc import name_in_errors
from types import FunctionType, GenericAlias, ModuleType, UnionType

import _collections_abc


class _NoDefaultMeta(type):
    def __setattr__(cls, name, value):
        raise TypeError(f"cannot set {name!r} attribute of immutable type {cls.__name__!r}")


class _NoDefaultType(metaclass=_NoDefaultMeta):
    """A type parameter has no default."""

    __slots__ = ()

    def __new__(cls):
        return NoDefault

    def __reduce__(self):
        return "NoDefault"

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = object.__new__(_NoDefaultType)
type.__setattr__(_NoDefaultType, "__module__", "typing")
type.__setattr__(_NoDefaultType, "__name__", "NoDefaultType")


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


def _as_hint(hint, message="Parameters to generic types must be types.", *, special=False, argument=True, module=None):
    """What a subscript stands for: None is its type, a string is a type to be looked up later. What stands at the top
    of an annotation (`special`) may be ClassVar or Final; what is not an argument may be Final.
    """
    if hint is None:
        return type(None)
    if isinstance(hint, str):
        return ForwardRef(hint, module=module, is_class=special)
    if isinstance(hint, typing._GenericAlias):
        origin = hint.__origin__
        if origin is typing.Generic or origin is typing.Protocol or \
                not special and (origin is typing.ClassVar or origin is typing.Final and argument):
            raise TypeError(f"{hint} is not valid as type argument")
    if type(hint) is typing._SpecialForm:
        if not (hint._stands_alone or special and (hint is typing.ClassVar or hint is typing.Final)):
            raise TypeError(f"Plain {hint} is not valid as type argument")
    elif hint is typing.Generic or hint is typing.Protocol:
        raise TypeError(f"Plain {hint} is not valid as type argument")
    if type(hint) is tuple:
        raise TypeError(f"{message} Got {hint!r:.100}.")
    return hint


def _is_variadic(arg):
    """Whether this is Unpack[Ts]."""
    return isinstance(arg, typing._UnpackGenericAlias) and arg.__typing_is_unpacked_typevartuple__


def _unpacked_items(arg):
    """The arguments of an unpacked tuple, *tuple[…]; None for all else."""
    if isinstance(arg, GenericAlias):
        return arg.__args__ if arg.__unpacked__ and arg.__origin__ is tuple else None
    return arg.__typing_unpacked_tuple_args__ if isinstance(arg, typing._UnpackGenericAlias) else None


def _flat(args):
    """The arguments with the items of unpacked tuples among them, but for those of any length."""
    result = []
    for arg in args:
        items = _unpacked_items(arg)
        if items is None or items and items[-1] is ...:
            result.append(arg)
        else:
            result += items
    return result


def _parameters_in(args, ordered=False):
    """The type parameters that occur in subscripts, each once. `ordered`: those that have a default must be last."""
    found = []
    has_default = is_variadic = False
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, GenericAlias):
            continue
        if isinstance(arg, tuple):
            inner = _parameters_in(arg)
        elif hasattr(arg, "__typing_subst__"):
            inner = (arg,)
            if ordered and arg not in found:
                if is_variadic and arg.has_default():
                    raise TypeError("Type parameter with a default follows TypeVarTuple")
                if has_default and not arg.has_default():
                    raise TypeError(f"Type parameter {arg!r} without a default follows type parameter with a default")
                has_default = arg.has_default()
        else:
            is_variadic = is_variadic or _is_variadic(arg)
            inner = getattr(arg, "__parameters__", ())
        for one in inner:
            if one not in found:
                found.append(one)
    return tuple(found)


# ---- Parameters replaced ---------------------------------------------------------------------------------------------


def _prepared(owner, parameters, given):
    """One value for each parameter: a tuple of them for those that stand for several."""
    for parameter in parameters:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            given = prepare(owner, given)
    if len(given) != len(parameters):
        many = "many" if len(given) > len(parameters) else "few"
        raise TypeError(f"Too {many} arguments for {owner}; actual {len(given)}, expected {len(parameters)}")
    return given


def _new_arguments(owner, args, parameters, given):
    """The arguments of an alias with its parameters replaced by what it is subscribed with."""
    given = _flat(given if isinstance(given, tuple) else (given,))
    replacement = dict(zip(parameters, _prepared(owner, parameters, given)))
    return tuple(_replaced(owner, args, replacement))


def _replaced(owner, args, replacement):
    result = []
    for arg in args:
        new = _replaced_one(owner, arg, replacement)
        is_callable = getattr(owner, "__origin__", None) is _collections_abc.Callable and isinstance(new, tuple)
        if _is_variadic(arg) or is_callable and not isinstance(arg, tuple):
            result += new
        else:
            result.append(tuple(new) if isinstance(arg, tuple) else new)
    return result


def _replaced_one(owner, arg, replacement):
    if isinstance(arg, type) and not isinstance(arg, GenericAlias):
        return arg
    if isinstance(arg, tuple):  # of a ParamSpec
        return _replaced(owner, arg, replacement)
    substitute = getattr(arg, "__typing_subst__", None)
    if substitute is not None:
        return substitute(replacement[arg])
    inner = getattr(arg, "__parameters__", ())
    if not isinstance(inner, tuple) or not inner:
        return arg
    given = []
    for parameter in inner:
        if isinstance(parameter, TypeVarTuple):
            given += replacement[parameter]
        else:
            given.append(replacement[parameter])
    return arg[tuple(given)]


def _stands_for_parameters(arg):
    """Whether a ParamSpec may be replaced by this."""
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec)) or \
        isinstance(arg, typing._GenericAlias) and arg.__origin__ is typing.Concatenate


# ---- Type parameters -------------------------------------------------------------------------------------------------


class _Operators:
    """What every hint can do: `hint | other`."""

    __slots__ = ()

    def __or__(self, right):
        return typing.Union[self, right]

    def __ror__(self, left):
        return typing.Union[left, self]


class _NotABase:
    __slots__ = ()

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __init_subclass__(cls):
        if cls.__module__ not in ("typing", "_typing_parameters", "_typing_classes"):
            raise TypeError(f"type 'typing.{cls.__mro__[1].__name__}' is not an acceptable base type")


class _Settled:
    """Some attributes are given once and stay so: `_members` and, with another complaint, `_getters`."""

    _members = _getters = frozenset()

    def _refuse(self, name, is_there):
        if is_there and name in self._members:
            raise AttributeError("readonly attribute")
        if name in self._getters and (is_there or isinstance(getattr(type(self), name, None), property)):
            raise AttributeError(f"attribute '{name}' of 'typing.{type(self).__name__}' objects is not writable")

    def __setattr__(self, name, value):
        self._refuse(name, name in self.__dict__)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self._refuse(name, True)
        object.__delattr__(self, name)


class _Parameter(_Settled, _Operators, _NotABase):
    """What the three kinds of type parameters have in common. Lazy values are functions until they are asked for."""

    _members = frozenset(["__name__", "__covariant__", "__contravariant__", "__infer_variance__"])
    _getters = frozenset(["__default__"])

    def __init__(self, name, default=NoDefault):
        if not isinstance(name, str):
            kind = type(self).__name__.lower()
            if name is NoDefault:
                raise TypeError(f"{kind}() missing required argument 'name' (pos 1)")
            raise TypeError(f"{kind}() argument 'name' must be str, not {type(name).__name__}")
        self.__name__ = name
        self._default = default
        self._default_is_lazy = False
        self.__module__ = sys._getframe(2).f_globals.get("__name__")

    @property
    def __default__(self):
        if self._default_is_lazy:
            self._default = self._default()
            self._default_is_lazy = False
        return self._default

    def has_default(self):
        """Whether there is a default."""
        return self._default is not NoDefault

    def _with_default(self, owner, args):
        """The arguments for all parameters up to this one."""
        at = owner.__parameters__.index(self)
        if at < len(args):
            return args
        if at == len(args) and self.has_default():
            return [*args, self.__default__]
        counts = "" if isinstance(self, ParamSpec) else f"; actual {len(args)}, expected at least {at + 1}"
        raise TypeError(f"Too few arguments for {owner}{counts}")

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class TypeVar(_Parameter):
    """A parameter that stands for one type."""

    _getters = frozenset(["__bound__", "__constraints__", "__default__"])

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

    def __typing_prepare_subst__(self, alias, args):
        return self._with_default(alias, args)

    def __typing_subst__(self, arg):
        arg = _as_hint(arg)
        if isinstance(arg, typing._UnpackGenericAlias) or isinstance(arg, GenericAlias) and arg.__unpacked__:
            raise TypeError(f"{arg} is not valid as type argument")
        return arg

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

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        at = parameters.index(self)
        if any(isinstance(one, TypeVarTuple) for one in parameters[at + 1:]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        behind = len(parameters) - at - 1
        left, right, filler = at, behind, None
        # An unpacked tuple of any length gives all that it must, on both sides.
        endless = [index for index, arg in enumerate(args) if _unpacked_items(arg) is not None]
        if len(endless) > 1:
            raise TypeError("More than one unpacked arbitrary-length tuple argument")
        if endless:
            filler = _unpacked_items(args[endless[0]])[0]
            left = min(left, endless[0])
            right = min(right, len(args) - endless[0] - 1)
        elif left + right > len(args):
            raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, "
                            f"expected at least {len(parameters) - 1}")
        own = args[left:len(args) - right]
        if not own and self.has_default():
            own = _flat([self.__default__])
        return [*args[:left], *[filler] * (at - left), tuple(own), *[filler] * (behind - right),
                *args[len(args) - right:]]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __repr__(self):
        return self.__name__


class ParamSpecArgs(_NotABase):
    """P.args"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecArgs) else NotImplemented

    __hash__ = object.__hash__


class ParamSpecKwargs(_NotABase):
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

    _members = _Parameter._members | {"__bound__"}
    _getters = frozenset(["args", "kwargs", "__default__"])

    def __init__(self, name=NoDefault, *, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        super().__init__(name, default)
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    def __typing_prepare_subst__(self, alias, args):
        at = alias.__parameters__.index(self)
        args = self._with_default(alias, args)
        # Where this is the only parameter, one pair of brackets will do.
        if len(alias.__parameters__) == 1 and not _stands_for_parameters(args[0]):
            return [tuple(args)]
        if isinstance(args[at], list):
            args = [*args[:at], tuple(args[at]), *args[at + 1:]]
        return args

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(_as_hint(one, "Expected a type.") for one in arg)
        if not _stands_for_parameters(arg):
            raise TypeError("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
                            f"Got {arg}")
        return arg

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
            # *Ts is no expression by itself.
            self.__forward_code__ = compile(f"({arg},)[0]" if arg.startswith("*") else arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globals, locals, type_params=(), under_way=frozenset()):
        """What the text says, looked up once unless the two dictionaries differ."""
        if self.__forward_arg__ in under_way:
            return self
        if self.__forward_evaluated__ and locals is globals:
            return self.__forward_value__
        if globals is None:
            globals = {} if locals is None else locals
        if locals is None:
            locals = globals
        if self.__forward_module__ is not None:
            globals = getattr(sys.modules.get(self.__forward_module__), "__dict__", globals)
        if type_params:
            globals, locals = dict(globals), dict(locals)
            for one in type_params:
                if not self.__forward_is_class__ or one.__name__ not in globals:
                    globals[one.__name__] = one
                    locals.pop(one.__name__, None)
        found = _as_hint(eval(self.__forward_code__, globals, locals), "Forward references must evaluate to types.",
                         special=self.__forward_is_class__, argument=self.__forward_is_argument__)
        self.__forward_value__ = typing._evaluate(found, globals, locals, type_params,
                                                  under_way | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
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
