"""Objects that stand in for others in tests, and remember what was done with them."""

from ._mock_calls import ANY, DEFAULT, Call as _Call, CallList as _CallList, call, sentinel, shown_arguments

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
           "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal")

FILTER_DIR = True

# Names that look like a misspelt assertion are refused.
_LIKE_ASSERTIONS = ("assert", "assret", "asert", "aseert", "assrt")
_LIKE_CHECKS = ("called_once", "called_once_with", "called_with", "has_calls", "not_called", "any_call")
_OWN = ("method_calls", "call_args", "call_args_list", "mock_calls", "called", "call_count", "return_value",
        "side_effect")

_NUMERIC = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_CONFIGURABLE = {f"__{name}__" for name in (
    "hash str sizeof lt gt le ge eq ne int contains len enter exit divmod rdivmod neg pos abs invert complex float round trunc "
    "floor ceil bool next fspath aiter aenter aexit anext getitem setitem delitem iter index call format reversed missing "
    "subclasses getformat repr dir getattr setattr delattr get set delete reduce getstate setstate copy deepcopy").split()}
_CONFIGURABLE |= {f"__{kind}{name}__" for name in _NUMERIC for kind in ("", "i", "r")}
# Those that every MagicMock has, with what they give; the others give another mock.
_RESULTS = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1,
    "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True,
    "__index__": 1, "__aexit__": False,
}
_COMPUTED = {
    "__hash__": lambda mock: object.__hash__(mock), "__str__": lambda mock: object.__str__(mock),
    "__sizeof__": lambda mock: object.__sizeof__(mock),
    "__fspath__": lambda mock: f"{type(mock).__name__}/{mock._shown_name()}/{id(mock)}",
}
_MAGICS = sorted({*_RESULTS, *_COMPUTED, "__eq__", "__ne__", "__iter__", "__enter__", "__divmod__", "__rdivmod__", "__neg__",
                  "__pos__", "__abs__", "__invert__", "__round__", "__trunc__", "__floor__", "__ceil__", "__getitem__",
                  "__setitem__", "__delitem__", "__aenter__", "__aiter__",
                  *(f"__{kind}{name}__" for name in _NUMERIC for kind in ("", "i", "r"))})


def _is_magic(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__"


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


class NonCallableMock:
    """A stand-in that cannot be called: every attribute is a mock too."""

    _magics = {}  # the special methods that mocks of this class have by themselves

    def __new__(cls, /, *args, **kwargs):
        # A class of its own: special methods are looked up there.
        namespace = {"__doc__": cls.__doc__, "__module__": cls.__module__}
        spec = kwargs.get("spec_set") or kwargs.get("spec") or (args[0] if args else None)
        names = None if spec is None else spec if isinstance(spec, (list, tuple)) else dir(spec)
        namespace.update(item for item in cls._magics.items() if names is None or item[0] in names)
        return object.__new__(type(cls.__name__, (cls,), namespace))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        self._set(_mock_children={}, _mock_name=name, _mock_new_name=_new_name or name or "", _mock_parent=parent,
                  _mock_new_parent=_new_parent if _new_parent is not None else parent, _mock_sealed=False,
                  _mock_unsafe=unsafe, _mock_wraps=wraps, _mock_return_value=DEFAULT, _mock_side_effect=None,
                  _mock_delegate=None, _mock_deleted=set(), _spec_signature=None, _mock_matcher=DEFAULT)
        self._forget_calls()
        self._take_spec(spec if spec_set is None else spec_set, spec_set is not None)
        if kwargs:
            self.configure_mock(**kwargs)

    def _set(self, **attributes):
        self.__dict__.update(attributes)

    def _forget_calls(self):
        self._set(called=False, call_count=0, call_args=None, call_args_list=_CallList(), mock_calls=_CallList(),
                  method_calls=_CallList())

    # ---- what it stands for

    def _take_spec(self, spec, is_strict):
        methods, spec_class = None, None
        if spec is not None:
            if isinstance(spec, NonCallableMock):
                raise _invalid_spec(spec)
            if isinstance(spec, (list, tuple)) and not isinstance(spec, type):
                methods = list(spec)
            else:
                methods = dir(spec)
                spec_class = spec if isinstance(spec, type) else type(spec)
        self._set(_mock_methods=methods, _spec_class=spec_class, _spec_set=is_strict, _spec=spec, _mock_matcher=DEFAULT)

    def mock_add_spec(self, spec, spec_set=False):
        """Has only the attributes of spec from now on."""
        self._take_spec(spec, spec_set)

    @property
    def __class__(self):
        found = self.__dict__.get("_spec_class")
        return type(self) if found is None else found

    def __dir__(self):
        own = [name for name in dir(type(self)) if not name.startswith("_")]
        given = self._mock_methods if self._mock_methods is not None else []
        named = [name for name in self.__dict__ if not name.startswith("_")]
        return sorted({*own, *given, *named, *self._mock_children} - self._mock_deleted)

    # ---- names

    def _shown_name(self):
        """The name with those of the mocks above, as it stands in repr."""
        parts = []
        one, is_first = self, True
        dot = ""
        while one is not None:
            parts.append(one._mock_new_name + (dot if not is_first else ""))
            dot = "" if one._mock_new_name == "()" else "."
            is_first = False
            above = one._mock_new_parent
            if above is not None and not one._mock_new_name:
                break
            one = above
        parts.reverse()
        first = self._topmost()._mock_name or "mock"
        if len(parts) > 1 and parts[0].strip(".") == "":
            parts[0] = first + ("" if len(parts) > 1 and parts[1].startswith("()") else ".")
        return "".join(parts) or first

    def _topmost(self):
        one = self
        while one._mock_new_parent is not None:
            one = one._mock_new_parent
        return one

    def __repr__(self):
        name = self._shown_name()
        named = "" if name in ("mock", "mock.") else f" name={name!r}"
        spec = ""
        if self._spec_class is not None:
            spec = f" spec{'_set' if self._spec_set else ''}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{named}{spec} id='{id(self)}'>"

    # ---- attributes

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_children", "_mock_deleted"):
            raise AttributeError(name)
        if name in self._mock_deleted:
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (self._mock_methods is None or name not in self._mock_methods) and \
                (name.startswith(_LIKE_ASSERTIONS) or name in _LIKE_CHECKS):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be "
                                 "an attribute.")
        children = self._mock_children
        if name not in children:
            if self._mock_sealed:
                raise AttributeError(f"{self._shown_name()}.{name}")
            wrapped = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            children[name] = self._get_child_mock(parent=self, name=name, wraps=wrapped, _new_name=name,
                                                  _new_parent=self)
        return children[name]

    def __setattr__(self, name, value):
        if name in ("return_value", "side_effect") or name in self.__dict__ and name in _OWN or name.startswith("_mock_"):
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and \
                name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if _is_magic(name) and name in _CONFIGURABLE:
            return self._set_magic(name, value)
        if name == "__class__":
            self._set(_spec_class=value)
            return None
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._shown_name()}.{name}")
        if _adopt(self, value, name):
            self._mock_children[name] = value
            self.__dict__.pop(name, None)
        else:
            self._mock_children.pop(name, None)
            object.__setattr__(self, name, value)
        self._mock_deleted.discard(name)
        return None

    def __delattr__(self, name):
        if _is_magic(name) and name in type(self).__dict__:
            return delattr(type(self), name)
        if name in self._mock_deleted:
            raise AttributeError(name)
        if name in self.__dict__:
            object.__delattr__(self, name)
        self._mock_children.pop(name, None)
        self._mock_deleted.add(name)
        return None

    def _set_magic(self, name, value):
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if isinstance(value, NonCallableMock):
            _adopt(self, value, name)
            self._mock_children[name] = value
            setattr(type(self), name, value)
        elif callable(value):
            def method(own, /, *args, **kwargs):
                return value(own, *args, **kwargs)

            setattr(type(self), name, method)
        else:
            setattr(type(self), name, value)

    def _get_child_mock(self, /, **kwargs):
        """What attributes and results are made of: the class of this mock, as one can call it."""
        cls = type(self).__mro__[1]
        if self._stands_for_coroutine(kwargs.get("_new_name")):
            return AsyncMock(**kwargs)
        if issubclass(cls, AsyncMock) and kwargs.get("_new_name") in ("assert_awaited",):
            cls = MagicMock
        if cls in (NonCallableMock, NonCallableMagicMock):
            cls = Mock if cls is NonCallableMock else MagicMock
        return cls(**kwargs)

    def _stands_for_coroutine(self, name):
        spec = self._spec
        if spec is None or not name or name == "()" or isinstance(spec, (list, tuple)):
            return False
        import inspect
        return inspect.iscoroutinefunction(inspect.getattr_static(spec, name, None))

    def configure_mock(self, /, **kwargs):
        """Sets attributes; dots in a name lead to those of children."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = name.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        """Makes a mock an attribute of this one, whatever it was before."""
        inner = mock
        inner._set(_mock_parent=None, _mock_new_parent=None, _mock_name="", _mock_new_name="")
        setattr(self, attribute, mock)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets all calls, here and in the children."""
        visited = set() if visited is None else visited
        if id(self) in visited:
            return
        visited.add(id(self))
        self._forget_calls()
        if return_value:
            self._set(_mock_return_value=DEFAULT)
        if side_effect:
            self._set(_mock_side_effect=None)
        for child in self._mock_children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        given = self._mock_return_value
        if isinstance(given, NonCallableMock) and given is not self:
            given.reset_mock(visited)

    # ---- results

    @property
    def return_value(self):
        if self._mock_return_value is DEFAULT and self._mock_wraps is None:
            if self._mock_sealed:
                raise AttributeError("return_value")  # __getattr__ is asked, and says what is missing
            self._set(_mock_return_value=self._get_child_mock(_new_parent=self, _new_name="()"))
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        self._set(_mock_return_value=value)
        _adopt(self, value, None, "()")

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self._set(_mock_side_effect=value)

    # ---- assertions

    def _called_name(self):
        return self._mock_name or "mock"

    def _call_text(self, args, kwargs):
        return f"{self._called_name()}({shown_arguments(args, kwargs)})"

    def _calls_text(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""

    def _times(self):
        return f"Called {self.call_count} times.{self._calls_text()}"

    def assert_called(self):
        """It must have been called."""
        if not self.call_count:
            raise AssertionError(f"Expected '{self._called_name()}' to have been called.")

    def assert_not_called(self):
        """It must not have been called."""
        if self.call_count:
            raise AssertionError(f"Expected '{self._called_name()}' to not have been called. {self._times()}")

    def assert_called_once(self):
        """It must have been called exactly once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._called_name()}' to have been called once. {self._times()}")

    def assert_called_with(self, /, *args, **kwargs):
        """The last call must have been this one."""
        text = self._call_text(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {text}\n  Actual: not called.")
        expected = self._bound(_Call((args, kwargs), two=True))
        if expected != self._bound(self.call_args):
            actual = self._call_text(*self.call_args)
            raise AssertionError(f"expected call not found.\nExpected: {text}\n  Actual: {actual}") from _cause(expected)

    def assert_called_once_with(self, /, *args, **kwargs):
        """There must have been one call, this one."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._called_name()}' to be called once. {self._times()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """One of the calls must have been this one."""
        expected = self._bound(_Call((args, kwargs), two=True))
        if _cause(expected) or expected not in map(self._bound, self.call_args_list):
            raise AssertionError(f"{self._call_text(args, kwargs)} call not found") from _cause(expected)

    def assert_has_calls(self, calls, any_order=False):
        """These calls must be among mock_calls, one after the other or in any order."""
        expected = [self._bound(one) for one in calls]
        cause = next(filter(None, map(_cause, expected)), None)
        left = _CallList(map(self._bound, self.mock_calls))
        if not any_order:
            if expected not in left:
                problem = "Calls not found." if cause is None else \
                    f"Error processing expected calls.\nErrors: {[_cause(one) for one in expected]}"
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)!r}\n  Actual: {self.mock_calls!r}") from cause
            return
        missing = []
        for one in expected:
            try:
                left.remove(one)
            except ValueError:
                missing.append(one)
        if missing:
            raise AssertionError(f"{self._called_name()!r} does not contain all of {tuple(missing)!r} in its call list, "
                                 f"found {left!r} instead") from cause

    # Calls are compared by what their arguments are bound to, where the mock stands for something with a signature.

    def _bound(self, one):
        """A call with its arguments where the signature has them; the TypeError when it does not take them."""
        name = one[0] if isinstance(one, tuple) and len(one) > 2 else ""
        signature = self._signature_below(name)
        if signature is None:
            return one
        args, kwargs = one[-2:]
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def _signature_below(self, name):
        """The signature of this mock, or of the one that a dotted name leads to."""
        found = self
        for part in name.replace("()", "").split(".") if name else ():
            child = found._mock_children.get(part)
            if child is None:
                return None if found is self else found._signature()
            found = child
        return found._signature()

    def _signature(self):
        if self._spec_signature is None and self._mock_matcher is DEFAULT:
            self._set(_mock_matcher=_signature_for(self._spec))
        return self._spec_signature or self._mock_matcher


def _cause(bound):
    return bound if isinstance(bound, Exception) else None


def _signature_for(spec):
    """What calls of a mock for this are bound by, or None."""
    if spec is None or isinstance(spec, (list, tuple)):
        return None
    import functools
    import inspect
    try:
        if isinstance(spec, type):
            spec = functools.partial(spec.__init__, None)
        elif not inspect.isroutine(spec):
            spec = spec.__call__
        return inspect.signature(spec)
    except (AttributeError, TypeError, ValueError):
        return None


def _invalid_spec(spec):
    return InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")


class InvalidSpecError(Exception):
    """A mock cannot stand for a mock."""


def _adopt(parent, value, name, new_name=None):
    """Makes a mock that belongs to nobody yet and has no name a child; whether it could."""
    if not isinstance(value, NonCallableMock):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    value._set(_mock_new_parent=parent, _mock_new_name=new_name or name)
    if name:
        value._set(_mock_parent=parent, _mock_name=name)
    return True


class Mock(NonCallableMock):
    """A stand-in for anything: attributes are mocks, and so are the results of calls, unless one says otherwise."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name="", _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._spec_signature is not None:
            self._spec_signature.bind(*args, **kwargs)
        self._remember(args, kwargs)
        return self._result(args, kwargs)

    def _remember(self, args, kwargs):
        one = _Call((args, kwargs), two=True)
        self._set(called=True, call_count=self.call_count + 1, call_args=one)
        self.call_args_list.append(one)
        self.mock_calls.append(_Call(("", args, kwargs)))
        name, method_name = self._mock_new_name, self._mock_name
        above, is_method = self._mock_new_parent, self._mock_parent is not None
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = above._mock_parent is not None
                method_name = f"{above._mock_name}.{method_name}"
            above.mock_calls.append(_Call((name, args, kwargs)))
            if above._mock_new_name:
                name = above._mock_new_name + ("" if name.startswith("()") else ".") + name
            above = above._mock_new_parent

    def _result(self, args, kwargs):
        effect = self._mock_side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if not callable(effect) and _is_exception(result):
                raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class _Magic:
    """A special method of every MagicMock: a mock, made when it is first asked for."""

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, owner=None):
        if mock is None:
            return self
        name, children = self.name, mock._mock_children
        if mock._mock_methods is not None and name not in mock._mock_methods:
            raise AttributeError(name)
        if name not in children:
            made = (AsyncMock if name in ("__aenter__", "__aexit__") else MagicMock)(
                parent=mock, name=name, _new_name=name, _new_parent=mock)
            children[name] = made
            self._configure(mock, made)
        return children[name]

    def _configure(self, mock, made):
        name = self.name
        if name in _RESULTS:
            made.return_value = _RESULTS[name]
        elif name in _COMPUTED:
            made.return_value = _COMPUTED[name](mock)
        elif name in ("__eq__", "__ne__"):
            def compared(other):
                if made._mock_return_value is not DEFAULT:
                    return made._mock_return_value
                return (mock is other) is (name == "__eq__") or (NotImplemented if name == "__eq__" else mock is not other)

            made.side_effect = compared
        elif name == "__iter__":
            made.side_effect = lambda: iter([] if made._mock_return_value is DEFAULT else made._mock_return_value)
        elif name == "__aiter__":
            made.side_effect = lambda: _stepwise([] if made._mock_return_value is DEFAULT else made._mock_return_value)


async def _stepwise(items):
    for item in items:
        yield item


class MagicMock(Mock):
    """A Mock that has all special methods."""


class NonCallableMagicMock(NonCallableMock):
    """A MagicMock that cannot be called."""


MagicMock._magics = NonCallableMagicMock._magics = {name: _Magic(name) for name in _MAGICS}


class PropertyMock(Mock):
    """A mock in the place of a property: reading it calls it, and setting it calls it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


from ._mock_more import AsyncMock, create_autospec, mock_open, seal  # noqa: E402
from ._mock_patch import patch  # noqa: E402
