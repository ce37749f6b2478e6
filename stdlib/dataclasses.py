"""Classes that are mostly fields: @dataclass writes their methods.

The methods are made as text and compiled, so that they are as quick as if they had been written by hand, and their
parameters have the names of the fields.
"""

import copy
import keyword
import sys
from types import MappingProxyType, new_class

import abc

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]

GenericAlias = type(list[int])


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was to be changed."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    """No value was given."""


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    """As the annotation of `_`: the fields behind it are keyword-only."""


KW_ONLY = _KW_ONLY_TYPE()

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class _Kind:
    """What a field is: a field, a class variable, or a parameter of __init__ alone."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind("_FIELD")
_FIELD_CLASSVAR = _Kind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Kind("_FIELD_INITVAR")


class InitVar:
    """As an annotation: a parameter of __init__ that is handed to __post_init__ and not stored."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


def _recursive_repr(function):
    from reprlib import recursive_repr
    return recursive_repr()(function)


class Field:
    """What is known of one field."""

    __slots__ = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata",
                 "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    @_recursive_repr
    def __repr__(self):
        return f"Field({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"

    def __set_name__(self, owner, name):
        set_name = getattr(type(self.default), "__set_name__", None)
        if set_name is not None:
            # The default is a descriptor that wants to know its name.
            set_name(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Say more about a field than its type and default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    """The arguments of @dataclass."""

    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots",
                 "weakref_slot")

    def __init__(self, **values):
        for name in self.__slots__:
            setattr(self, name, values[name])

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


# ---- Reading the class -----------------------------------------------------------------------------------------------


def _text_means(annotation, cls, module, is_it):
    """Whether an annotation that is text names something: by a name of the module of the class, or by an attribute of
    `module` under the name it has there. What follows does not matter.
    """
    first, dot, second = annotation.partition(".")
    owner = first.strip() if dot and first.strip().isidentifier() else None
    rest = (annotation if owner is None else second).lstrip()
    length = 0
    while length < len(rest) and (rest[length].isalnum() or rest[length] == "_"):
        length += 1
    names = sys.modules.get(cls.__module__).__dict__
    if owner is not None:
        if module is None or names.get(owner) is not module:
            return False
        names = module.__dict__
    return is_it(names.get(rest[:length]))


def _is_class_var(annotation):
    typing = sys.modules.get("typing")
    return typing is not None and (annotation is typing.ClassVar
                                   or getattr(annotation, "__origin__", None) is typing.ClassVar)


def _is_init_var(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _kind_of(annotation, cls):
    for is_it, module, kind in ((_is_class_var, "typing", _FIELD_CLASSVAR), (_is_init_var, __name__, _FIELD_INITVAR)):
        if is_it(annotation) or \
                isinstance(annotation, str) and _text_means(annotation, cls, sys.modules.get(module), is_it):
            return kind
    return _FIELD


def _read_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        found = default
    else:
        if isinstance(default, type(Field.name)):
            # A slot of the class: no default.
            default = MISSING
        found = field(default=default)
    found.name = name
    found.type = annotation
    found._field_type = _kind_of(annotation, cls)
    if found._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and found.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if found._field_type is _FIELD_CLASSVAR:
        if found.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif found.kw_only is MISSING:
        found.kw_only = kw_only
    if found._field_type is _FIELD and found.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(found.default)} for field {name} is not allowed: "
                         "use default_factory")
    return found


def _read_own_fields(cls, kw_only):
    own = []
    kw_only_seen = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or isinstance(annotation, str) and \
                _text_means(annotation, cls, sys.modules[__name__], lambda found: found is KW_ONLY):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = True
            kw_only = True
        else:
            own.append(_read_field(cls, name, annotation, kw_only))
    return own


def _check_inheritance(cls, frozen):
    """A frozen class and one that is not do not mix. Returns whether some base is frozen."""
    any_frozen = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        params = getattr(base, _PARAMS, None) if _FIELDS in base.__dict__ else None
        if params is not None:
            any_frozen = any_frozen or params.frozen
            all_frozen = params.frozen if all_frozen is None else all_frozen and params.frozen
    if all_frozen is not None:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


# ---- Writing the methods ---------------------------------------------------------------------------------------------


class _Writer:
    """Collects the texts of methods, compiles them together and puts them into the class."""

    def __init__(self, cls):
        self.cls = cls
        self.texts = []
        self.values = {}  # what the texts refer to
        self.overwrite_errors = {}
        self.unconditional = set()

    def add(self, name, parameters, body, overwrite_error=None, unconditional=False, decorator=""):
        lines = [f"  {decorator}\n"] if decorator else []
        lines.append(f"  def {name}({', '.join(parameters)}):\n")
        lines += [f"    {line}\n" for line in body]
        self.texts.append((name, "".join(lines)))
        if overwrite_error is not None:
            self.overwrite_errors[name] = overwrite_error
        if unconditional:
            self.unconditional.add(name)

    def write(self, annotations):
        if not self.texts:
            return
        cls = self.cls
        names = ", ".join(self.values)
        source = f"def _make_methods({names}):\n" + "".join(text for _, text in self.texts) + \
                 f"  return {', '.join(name for name, _ in self.texts)},\n"
        namespace = {}
        module = sys.modules.get(cls.__module__)
        exec(source, {} if module is None else module.__dict__, namespace)
        methods = namespace["_make_methods"](**self.values)
        for (name, _), method in zip(self.texts, methods):
            method.__qualname__ = f"{cls.__qualname__}.{name}"
            if name in annotations:
                method.__annotations__ = annotations[name]
            if name in cls.__dict__ and name not in self.unconditional:
                message = self.overwrite_errors.get(name)
                if message is not None:
                    raise TypeError(message)
                continue
            setattr(cls, name, method)


def _parameter(f):
    """A field as a parameter of __init__."""
    if f.default is MISSING and f.default_factory is MISSING:
        default = ""
    elif f.default is not MISSING:
        default = f"=__dataclass_default_{f.name}__"
    else:
        default = "=__dataclass_HAS_DEFAULT_FACTORY__"
    return f"{f.name}: __dataclass_type_{f.name}__{default}"


def _store(self_name, name, value, frozen):
    """A line that stores a field."""
    if frozen:
        return f"__dataclass_builtins_object__.__setattr__({self_name}, {name!r}, {value})"
    return f"{self_name}.{name} = {value}"


def _write_init(writer, init_fields, positional, keyword_only, params, has_post_init, self_name):
    seen_default = None
    for f in positional:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default is not None:
                raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    values = writer.values
    values["__dataclass_HAS_DEFAULT_FACTORY__"] = _HAS_DEFAULT_FACTORY
    values["__dataclass_builtins_object__"] = object
    body = []
    for f in init_fields:
        values[f"__dataclass_type_{f.name}__"] = f.type
        default = f"__dataclass_default_{f.name}__"
        if f.default_factory is not MISSING:
            values[default] = f.default_factory
            if f.init:
                value = f"{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
            else:
                value = f"{default}()"
        elif f.init:
            if f.default is not MISSING:
                values[default] = f.default
            value = f.name
        elif f.default is not MISSING and params.slots:
            # Without a slot of its own the class attribute would do.
            values[default] = f.default
            value = default
        else:
            continue
        if f._field_type is not _FIELD_INITVAR:
            body.append(_store(self_name, f.name, value, params.frozen))
    if has_post_init:
        given = ", ".join(f.name for f in init_fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT_NAME}({given})")
    parameters = [self_name] + [_parameter(f) for f in positional if f.init]
    keyword_only = [f for f in keyword_only if f.init]
    if keyword_only:
        parameters += ["*"] + [_parameter(f) for f in keyword_only]
    writer.add("__init__", parameters, body or ["pass"])
    return {"__init__": {**{f.name: f.type for f in [*positional, *keyword_only] if f.init}, "return": None}}


def _write_repr(writer, shown):
    writer.values["__dataclass_recursive_repr__"] = _recursive_repr
    pairs = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in shown)
    writer.add("__repr__", ["self"], [f'return f"{{self.__class__.__qualname__}}({pairs})"'],
               decorator="@__dataclass_recursive_repr__")


def _write_comparison(writer, name, operator, compared):
    ours = "".join(f"self.{f.name}," for f in compared)
    theirs = "".join(f"other.{f.name}," for f in compared)
    writer.add(name, ["self", "other"],
               ["if other.__class__ is not self.__class__:", "  return NotImplemented",
                f"return ({ours}) {operator} ({theirs})"],
               overwrite_error=f"Cannot overwrite attribute {name} in class {writer.cls.__name__} "
                               "Consider using functools.total_ordering")


def _write_eq(writer, compared):
    terms = " and ".join(f"self.{f.name}==other.{f.name}" for f in compared) or "True"
    writer.add("__eq__", ["self", "other"],
               ["if self is other:", "  return True",
                "if other.__class__ is self.__class__:", f"  return {terms}",
                "return NotImplemented"])


def _write_frozen(writer, stored):
    writer.values["__dataclass_FrozenInstanceError__"] = FrozenInstanceError
    writer.values["__dataclass_own_class__"] = writer.cls
    names = "".join(f"{f.name!r}, " for f in stored)
    condition = "type(self) is __dataclass_own_class__" + (f" or name in ({names})" if stored else "")
    for name, parameters, verb, arguments in (("__setattr__", ["self", "name", "value"], "assign to", "name, value"),
                                              ("__delattr__", ["self", "name"], "delete", "name")):
        writer.add(name, parameters,
                   [f"if {condition}:",
                    f'  raise __dataclass_FrozenInstanceError__(f"cannot {verb} field {{name!r}}")',
                    f"super(__dataclass_own_class__, self).{name}({arguments})"],
                   overwrite_error=f"Cannot overwrite attribute {name} in class {writer.cls.__name__}")


def _set_hash(cls, writer, params, hashed, has_explicit_hash):
    """Which __hash__ a class gets: by hand and by force first, otherwise by whether it is equal by value and frozen."""
    if params.unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not params.eq or has_explicit_hash:
        return
    elif not params.frozen:
        cls.__hash__ = None
        return
    terms = "".join(f"self.{f.name}," for f in hashed)
    writer.add("__hash__", ["self"], [f"return hash(({terms}))"], unconditional=True)


def _replace(self, /, **changes):
    """A copy with some fields changed."""
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def _process_class(cls, params):
    all_fields = {}
    for base in cls.__mro__[-1:0:-1]:
        all_fields.update(base.__dict__.get(_FIELDS, {}) if _FIELDS in base.__dict__ else {})
    _check_inheritance(cls, params.frozen)
    own = _read_own_fields(cls, params.kw_only)
    for f in own:
        all_fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            # The class attribute is the default, or nothing.
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    annotated = cls.__dict__.get("__annotations__", {})
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotated:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    explicit_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (explicit_hash is MISSING or explicit_hash is None and "__eq__" in cls.__dict__)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    setattr(cls, _FIELDS, all_fields)
    setattr(cls, _PARAMS, params)

    stored = [f for f in all_fields.values() if f._field_type is _FIELD]
    init_fields = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    positional = [f for f in init_fields if f.init and not f.kw_only]
    keyword_only = [f for f in init_fields if f.init and f.kw_only]
    writer = _Writer(cls)
    annotations = {}
    if params.init:
        self_name = "__dataclass_self__" if "self" in all_fields else "self"
        annotations = _write_init(writer, init_fields, positional, keyword_only, params,
                                  hasattr(cls, _POST_INIT_NAME), self_name)
    if "__replace__" not in cls.__dict__:
        cls.__replace__ = _replace
    if params.repr:
        _write_repr(writer, [f for f in stored if f.repr])
    compared = [f for f in stored if f.compare]
    if params.eq:
        _write_eq(writer, compared)
    if params.order:
        for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            _write_comparison(writer, name, operator, compared)
    if params.frozen:
        _write_frozen(writer, stored)
    _set_hash(cls, writer, params, [f for f in stored if (f.compare if f.hash is None else f.hash)],
              has_explicit_hash)
    writer.write(annotations)

    if not getattr(cls, "__doc__", None):
        cls.__doc__ = f"{cls.__name__}{_signature_text(positional, keyword_only) if params.init else '()'}"
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in positional)
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _with_slots(cls, params, stored)
    abc.update_abstractmethods(cls)
    return cls


def _signature_text(positional, keyword_only):
    """The signature of __init__ as help() would show it."""
    def one(f):
        annotation = f.type
        if isinstance(annotation, str):
            text = repr(annotation)
        elif isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
            text = annotation.__qualname__ if annotation.__module__ == "builtins" \
                else f"{annotation.__module__}.{annotation.__qualname__}"
        else:
            text = repr(annotation).replace("typing.", "")
        if f.default is not MISSING:
            return f"{f.name}: {text} = {f.default!r}"
        if f.default_factory is not MISSING:
            return f"{f.name}: {text} = <factory>"
        return f"{f.name}: {text}"

    parts = [one(f) for f in positional]
    if keyword_only:
        parts += ["*"] + [one(f) for f in keyword_only]
    return f"({', '.join(parts)})"


def _with_slots(cls, params, stored):
    """The same class with slots: they must be there when it is made, so it is made anew."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        if hasattr(slots, "__next__"):
            raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
        inherited.update((slots,) if isinstance(slots, str) else slots)
        if "__slots__" not in base.__dict__ and getattr(base, "__weakrefoffset__", 0):
            inherited.add("__weakref__")
    names = [f.name for f in stored if f.name not in inherited]
    if params.weakref_slot and "__weakref__" not in inherited:
        names.append("__weakref__")
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = tuple(names)
    for f in stored:
        namespace.pop(f.name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = cls.__qualname__
    if params.frozen:
        if "__getstate__" not in cls.__dict__:
            new.__getstate__ = _getstate_of_fields
        if "__setstate__" not in cls.__dict__:
            new.__setstate__ = _setstate_of_fields
    # What refers to the class by super() or __class__ is to mean the new one.
    for value in namespace.values():
        function = getattr(value, "__wrapped__", value)
        function = getattr(function, "__func__", getattr(function, "fget", function))
        for cell in getattr(function, "__closure__", None) or ():
            try:
                if cell.cell_contents is cls:
                    cell.cell_contents = new
            except ValueError:
                pass
    return new


def _getstate_of_fields(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate_of_fields(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


# ---- What users call -------------------------------------------------------------------------------------------------


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A class decorator: make methods from the annotated fields."""
    params = _DataclassParams(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                              match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)

    def decorate(cls):
        return _process_class(cls, params)

    return decorate if cls is None else decorate(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether this is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dictionary; nested ones and containers too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _as_dict(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple; nested ones and containers too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_tuple(obj, tuple_factory)


def _as_dict(obj, dict_factory):
    if _is_dataclass_instance(obj):
        return dict_factory([(f.name, _as_dict(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    return _convert_container(obj, lambda part: _as_dict(part, dict_factory))


def _as_tuple(obj, tuple_factory):
    if _is_dataclass_instance(obj):
        return tuple_factory([_as_tuple(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    return _convert_container(obj, lambda part: _as_tuple(part, tuple_factory))


def _convert_container(obj, convert):
    """A container of the same type with its parts converted; a deep copy of anything else."""
    cls = type(obj)
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*map(convert, obj))
    if isinstance(obj, (list, tuple)):
        return cls(map(convert, obj))
    if isinstance(obj, dict):
        pairs = ((convert(key), convert(value)) for key, value in obj.items())
        if hasattr(cls, "default_factory"):
            result = cls(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return cls(pairs)
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """A new dataclass from a list of names, (name, type) pairs and (name, type, default) triples."""
    if namespace is None:
        namespace = {}
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            annotation = "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = annotation

    def fill(body):
        body.update(namespace)
        body.update(defaults)
        body["__annotations__"] = annotations

    cls = new_class(cls_name, bases, {}, fill)
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A copy of an instance with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)
