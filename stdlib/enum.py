"""Enumerations: classes whose instances are all named in the class body.

The class body runs in a _Body, which notes the names that are to become members. Each of them is left in the
namespace as a _FutureMember; when the class is made, its __set_name__ makes the member: so all members are there
before __init_subclass__ runs.
"""

import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = ["EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto",
           "unique", "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
           "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS",
           "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name"]

_builtin_bin = bin
_builtin_property = property

# Until these classes exist there is nothing of theirs to be asked about.
Enum = Flag = ReprEnum = EJECT = None


class _NotGiven:
    def __repr__(self):
        return "<not given>"


_nothing = _NotGiven()


class nonmember:
    """In a class body: this is an ordinary attribute, not a member."""

    def __init__(self, value):
        self.value = value


class member:
    """In a class body: this is a member, whatever it looks like."""

    def __init__(self, value):
        self.value = value


class auto:
    """In a class body: the value is made by _generate_next_value_."""

    def __init__(self, value=_nothing):
        self.value = value

    def __repr__(self):
        return f"auto({'_auto_null' if self.value is _nothing else repr(self.value)})"


class property(_builtin_property):
    """A property of members. Asked for on the class, it gives way to a member of the same name."""

    name = None
    _shadowed = None  # what the member of this name hides: the class that has it, and whether it is a descriptor

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name)
            if found is None:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
            return found
        if self.fget is not None:
            return self.fget(instance)
        if self._shadowed is not None:
            owner, is_descriptor = self._shadowed
            return getattr(instance._value_ if is_descriptor else owner, self.name)
        raise AttributeError(f"{ownerclass!r} member has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


# ---- What names and values look like ---------------------------------------------------------------------------------


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    start = f"_{class_name.lstrip('_')}__"
    return name.startswith(start) and len(name) > len(start) and not name.endswith("__")


def _is_inner_class(class_name, value):
    """Whether this is a class that was defined inside the body of the enumeration."""
    if not isinstance(value, type):
        return False
    qualname = getattr(value, "__qualname__", "")
    return qualname == f"{class_name}.{value.__name__}" or qualname.endswith(f".{class_name}.{value.__name__}")


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def _bits(number):
    """The bits that are set, as numbers, the lowest first."""
    while number:
        lowest = number & -number
        yield lowest
        number ^= lowest


def bin(num, max_bits=None):
    """Like bin(), with the sign as a digit of its own: 0b0 1010, 0b1 0110."""
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        text = _builtin_bin(num + ceiling)
    else:
        text = _builtin_bin(~num ^ (ceiling - 1) + ceiling)
    sign = "0" if num >= 0 else "1"
    digits = text[3:]
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)
    return f"0b{sign} {digits}"


# ---- The class body --------------------------------------------------------------------------------------------------


class EnumDict(dict):
    """The namespace of a class body under way: notes which names are to become members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._set_reserved(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, _builtin_property) or (_is_descriptor(value) and not isinstance(value, member)):
            pass
        elif self._cls_name is not None and _is_inner_class(self._cls_name, value):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._resolve_auto(key, value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def _set_reserved(self, key, value):
        if key not in ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                       "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_"):
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _resolve_auto(self, key, value):
        """The value with numbers for auto(), alone or in a tuple; they and all else are what the next one goes by."""
        if isinstance(value, auto):
            return self._next_value(key, value)
        if not isinstance(value, tuple) or not any(isinstance(part, auto) for part in value):
            self._last_values.append(value)
            return value
        parts = [self._next_value(key, part) if isinstance(part, auto) else part for part in value]
        try:
            return type(value)(parts)
        except Exception:
            return type(value)(*parts)  # a named tuple

    def _next_value(self, key, request):
        if request.value is _nothing:
            request.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(request.value)
        return request.value

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, *more_members, **kwds):
        pairs = members.items() if hasattr(members, "keys") else members
        for name, value in [*pairs, *(pair for more in more_members for pair in more), *kwds.items()]:
            self[name] = value


class _FutureMember:
    """What stands in the namespace for a member until the class is there."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        delattr(cls, name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(made, "_value_"):
            if cls._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = cls._member_type_(*args)
                except Exception as error:
                    raise TypeError("_value_ not set in __new__, unable to create it") from error
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        made._sort_order_ = len(cls._member_names_)
        self._enter(cls, name, made)

    def _enter(self, cls, name, made):
        """Put a new member into the tables of its class; one with a value that is there already is an alias."""
        value = made._value_
        is_flag = Flag is not None and issubclass(cls, Flag)
        existing = cls._find_value(value)
        if existing is not None:
            made = existing
        elif is_flag and isinstance(value, int):
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
                cls._member_names_.append(name)
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        else:
            cls._member_names_.append(name)
        cls._show_member(name, made)
        cls._member_map_[name] = made
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append(value)


def _fields_text(self):
    """A data class inside the repr of a member."""
    shown = [name for name, field in self.__dataclass_fields__.items() if field.repr]
    return ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        body = EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            body["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return body

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = getattr(classdict, "_member_names", {})
        for name in [*getattr(classdict, "_ignore", ()), "_ignore_"]:
            classdict.pop(name, None)
        for name in names:
            if name in ("mro", ""):
                raise ValueError(f"invalid enum member name(s) {name!r}")
        order = classdict.pop("_order_", None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        namespace = dict(classdict)
        generator = namespace.get("_generate_next_value_")
        if generator is not None and not isinstance(generator, staticmethod):
            namespace["_generate_next_value_"] = staticmethod(generator)
        for name in names:
            namespace[name] = _FutureMember(namespace[name])
        namespace.update(_new_member_=new_member, _use_args_=use_args, _member_names_=[], _member_map_={},
                         _value2member_map_={}, _unhashable_values_=[], _member_type_=member_type,
                         _value_repr_=metacls._find_data_repr_(cls, bases))
        if Flag is not None and any(issubclass(base, Flag) for base in bases if isinstance(base, type)):
            inherited = getattr(first_enum, "_boundary_", None)
            namespace.update(_boundary_=boundary or inherited, _flag_mask_=0, _singles_mask_=0, _all_bits_=0,
                             _inverted_=None)
        elif Flag is None and cls == "Flag":
            namespace.update(_boundary_=boundary, _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        try:
            new_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        except Exception as error:
            if hasattr(error, "__notes__"):  # which tells of _FutureMember
                del error.__notes__
            raise
        if Enum is not None:
            new_class._finish(namespace, member_type, first_enum, save_new)
            if order is not None:
                new_class._check_order(order)
        return new_class

    def __init__(cls, *args, **kwds):
        pass

    def _finish(cls, namespace, member_type, first_enum, save_new):
        """The methods that a mixed-in type would otherwise win."""
        if ReprEnum is not None and ReprEnum in cls.__bases__:
            if member_type is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
            for name in ("__format__", "__str__"):
                if name not in namespace:
                    method = getattr(member_type, name)
                    if method is object.__str__:
                        method = member_type.__repr__
                    namespace[name] = method
                    type.__setattr__(cls, name, method)
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name in namespace:
                continue
            found = getattr(cls, name)
            if found in (getattr(member_type, name), getattr(object, name)):
                type.__setattr__(cls, name, getattr(first_enum, name))
        if Flag is not None and issubclass(cls, Flag):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in namespace:
                    type.__setattr__(cls, name, getattr(Flag, name))
            # In the order of their values, which need not be that of their definition.
            values = [cls._member_map_[name]._value_ for name in cls._member_names_]
            if any(isinstance(value, int) for value in values) and \
                    values != sorted(value for value in values if isinstance(value, int)):
                cls._iter_member_ = cls._iter_member_by_def_
        if save_new:
            type.__setattr__(cls, "__new_member__", namespace["__new__"])
        # From now on calling the class looks members up.
        type.__setattr__(cls, "__new__", Enum.__new__)

    def _check_order(cls, order):
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        order = [name for name in order if name not in cls._member_map_ or cls._member_map_[name]._name_ == name]
        if Flag is not None and issubclass(cls, Flag):
            order = [name for name in order if name in cls._member_names_]
        if order != cls._member_names_:
            raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}")

    def _show_member(cls, name, found):
        """Make a member an attribute; if what had that name must go on working for members, by way of a property."""
        redirect = None
        for base in cls.__mro__[1:]:
            attribute = base.__dict__.get(name)
            if attribute is None:
                continue
            if isinstance(attribute, (_builtin_property, DynamicClassAttribute)):
                redirect = property(attribute.fget, attribute.fset, attribute.fdel)
                break
            if _is_descriptor(attribute):
                if redirect is None:
                    redirect = property()
                    redirect._shadowed = (base, True)
            else:
                if redirect is not None:
                    redirect._shadowed = (base, False)
        if redirect is not None:
            redirect.__set_name__(cls, name)
            found = redirect
        type.__setattr__(cls, name, found)

    def _find_value(cls, value):
        """The member with this value, or None."""
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            # It cannot be a key: compare with each.
            for candidate in cls._member_map_.values():
                if candidate._value_ == value:
                    return candidate
            return None

    @classmethod
    def _check_for_existing_members_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        """The data type that the members are instances of, and the enumeration they derive from."""
        if not bases or Enum is None:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return metacls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(metacls, class_name, bases):
        types = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in types:
                            types.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found = candidate or base
                    if found not in types:
                        types.append(found)
                    break
                else:
                    candidate = candidate or base
        if len(types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(types)!r}")
        return types[0] if types else None

    @classmethod
    def _find_data_repr_(metacls, class_name, bases):
        """How the values are written inside the repr of a member: as their data type does."""
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    is_generated = "__dataclass_fields__" in base.__dict__ and base.__dataclass_params__.repr
                    return _fields_text if is_generated else base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_new_(metacls, classdict, member_type, first_enum):
        """What makes a member: the class's own __new__, an inherited one, or the data type's."""
        new = classdict.get("__new__")
        save_new = first_enum is not None and new is not None
        if new is None:
            for candidate in (first_enum, member_type):
                for attribute in ("__new_member__", "__new__"):
                    found = getattr(candidate, attribute, None)
                    if found not in (None, object.__new__, None if Enum is None else Enum.__new__):
                        new = found
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        elif isinstance(new, staticmethod):
            new = new.__func__
        use_args = first_enum is not None and new is not object.__new__
        return new, save_new, use_args

    # The class as a container of its members.

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_nothing, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        """Look a member up by its value; or, on a class without members, make a new enumeration from names."""
        if cls._member_map_:
            if names is not _nothing:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _nothing and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(value, None if names is _nothing else names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        return cls._find_value(value) is not None

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__",
                 "__module__", "__name__", "__qualname__", *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Make an enumeration from a string of names, a list of names or of pairs, or a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            pairs = []
            for count, name in enumerate(names):
                value = body._generate_next_value(name, start, count, values[:])
                values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in () if names is None else names:
            if isinstance(item, str):
                body[item] = names[item]
            else:
                name, value = item
                body[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals["__name__"]
            except (AttributeError, ValueError, KeyError):
                pass
        if module is not None:
            body["__module__"] = module
        if qualname is not None:
            body["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """A set of names bound to unique values."""

    @classmethod
    def __signature__(cls):
        return "(*values)" if cls._member_names_ else "(new_class_name, /, names, *, module=None, qualname=None, " \
                                                    "type=None, start=1, boundary=None)"

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = cls._find_value(value)
        if found is not None:
            return found
        if not cls._member_map_:
            if cls is not Enum and cls.__dict__.get("__new__") is not Enum.__new__:
                # The class is being made: its own __new__ has come here for an instance.
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")
            raise TypeError(f"{cls!r} has no members defined")
        problem = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            problem = error
            result = None
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and problem is None:
            raise invalid
        if problem is None:
            problem = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None "
                                "or a valid member")
        if not isinstance(problem, ValueError):
            problem.__context__ = invalid
        raise problem

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): one more than the largest so far."""
        if not last_values:
            return start
        try:
            largest = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return largest + 1
        except TypeError:
            raise TypeError(f"unable to increment {largest!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        """Give a member one more name."""
        cls = self.__class__
        if name in cls._member_map_:
            if cls._member_map_[name] is not self:
                raise NameError(f"{name!r} is already bound: {cls._member_map_[name]!r}")
            return
        cls._show_member(name, self)
        cls._member_map_[name] = self

    def _add_value_alias_(self, value):
        """Give a member one more value by which it is found."""
        cls = self.__class__
        found = cls._find_value(value)
        if found is not None:
            if found is not self:
                raise ValueError(f"{value!r} is already bound: {found!r}")
            return
        cls._value2member_map_[value] = self

    def __repr__(self):
        write = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {write(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update(name for name in getattr(self, "__dict__", ()) if not name.startswith("_"))
        for cls in self.__class__.mro():
            for name, attribute in cls.__dict__.items():
                if not name.startswith("_") and name not in cls.__dict__.get("_member_map_", {}):
                    names.add(name)
        return sorted(names)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Only repr() is an enumeration's; str() and format() are those of the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Members that are ints as well."""


class StrEnum(str, ReprEnum):
    """Members that are strings as well."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        for index, what in enumerate(("", "encoding", "errors")):
            if index < len(values) and not isinstance(values[index], str):
                if index == 0 and len(values) > 1:
                    continue  # bytes to be decoded
                if index == 0:
                    raise TypeError(f"{values[0]!r} is not a string")
                raise TypeError(f"{what} must be a string, not {values[index]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    """__reduce_ex__ for members that are globals of their module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """__reduce_ex__ by class and name."""
    return getattr, (self.__class__, self._name_)


# ---- Flags -----------------------------------------------------------------------------------------------------------


class FlagBoundary(StrEnum):
    """What becomes of bits that no member names."""

    STRICT = auto()   # ValueError
    CONFORM = auto()  # they are dropped
    EJECT = auto()    # the result is a plain int
    KEEP = auto()     # they stay


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members that can be combined by |, &, ^ and ~."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the next bit."""
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            found = cls._value2member_map_.get(bit)
            if found is not None:
                yield found

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda one: one._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Make the combination for a value that no member has."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        singles = cls._singles_mask_
        all_bits = cls._all_bits_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n"
                                 f"  allowed {bin(mask, width)}")
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative = value
            value = all_bits + 1 + value
        unknown = value & ~mask
        aliases = value & ~singles
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) --> unknown values {unknown!r} [{bin(unknown)}]")
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        if singles & value or aliases:
            parts = []
            covered = 0
            for one in cls._iter_member_(value):
                parts.append(one)
                covered |= one._value_
            if aliases:
                for one in cls._member_map_.values():
                    bits = one._value_
                    if bits and bits & value == bits and one not in parts and bits & ~covered:
                        parts.append(one)
                        covered |= bits
            unknown = value ^ covered
            made._name_ = "|".join(one._name_ for one in parts)
            if not covered:
                made._name_ = None
            elif unknown and cls._boundary_ is STRICT:
                raise ValueError(f"{cls.__name__}: no members with value {unknown!r}")
            elif unknown:
                made._name_ += f"|{cls._numeric_repr_(unknown)}"
        else:
            made._name_ = None
        # Two threads of thought may have made the same one: the first is kept.
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        """Whether all bits of the other are set here."""
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """The members with one bit that this is made of."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        write = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {write(self._value_)}>"
        return f"<{self.__class__.__name__}.{self._name_}: {write(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        """The bits of an operand, or NotImplemented."""
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _bits_beside(self, other, sign):
        """The bits of an operand, or NotImplemented; both must have bits."""
        bits = self._get_value(other)
        if bits is None or self._value_ is None and bits is not NotImplemented:
            flag = self if self._value_ is None else other
            raise TypeError(f"'{flag}' cannot be combined with other flags with {sign}")
        return bits

    def __or__(self, other):
        bits = self._bits_beside(other, "|")
        return bits if bits is NotImplemented else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits_beside(other, "&")
        return bits if bits is NotImplemented else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits_beside(other, "^")
        return bits if bits is NotImplemented else self.__class__(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints as well."""


# ---- Decorators ------------------------------------------------------------------------------------------------------


def unique(enumeration):
    """A class decorator: no two names for one value."""
    aliases = [(name, one.name) for name, one in enumeration.__members__.items() if name != one.name]
    if aliases:
        details = ", ".join(f"{alias} -> {name}" for alias, name in aliases)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


from _enum_checks import EnumCheck, CONTINUOUS, NAMED_FLAGS, UNIQUE, verify


def show_flag_values(value):
    """The bits of a number, as a list."""
    return list(_bits(value))


def global_enum_repr(self):
    """repr() of a member as one would write it with its module."""
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    """The same for combinations of flags."""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join(part if part[:1].isdigit() else f"{module}.{part}" for part in self._name_.split("|"))


def global_str(self):
    """str() of a member without its class."""
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """A class decorator: make the members globals of the module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
