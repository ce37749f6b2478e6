"""patch: other objects in the place of attributes, for as long as a test runs."""

import functools
import importlib
import inspect

from ._mock_calls import DEFAULT

_started = []


def _resolve(path):
    """The object that a dotted path names."""
    first, *rest = path.split(".")
    found, known = importlib.import_module(first), first
    for part in rest:
        known += f".{part}"
        try:
            found = getattr(found, part)
        except AttributeError:
            importlib.import_module(known)
            found = getattr(found, part)
    return found


def _split_target(target):
    try:
        path, _, attribute = target.rpartition(".")
    except AttributeError:
        path = ""
    if not path:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return functools.partial(_resolve, path), attribute


class _Patch:
    """One replacement: a decorator, a context manager, or to be started and stopped by hand."""

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        if new_callable is not None and autospec is not None:
            raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.new_callable = getter, attribute, new, new_callable
        self.spec, self.create, self.spec_set, self.autospec, self.kwargs = spec, create, spec_set, autospec, kwargs
        self.attribute_name = None  # of those made by patch.multiple
        self.additional = []

    def copy(self):
        made = _Patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional = [one.copy() for one in self.additional]
        return made

    # ---- as a decorator

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        return _decorated(func, self)

    # ---- while it is in force

    def _original(self):
        target, name = self.target, self.attribute
        is_local = name in getattr(target, "__dict__", ())
        original = target.__dict__[name] if is_local else getattr(target, name, DEFAULT)
        import builtins
        if original is DEFAULT and not self.create and not (hasattr(builtins, name) and inspect.ismodule(target)):
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        if original is DEFAULT and hasattr(builtins, name) and inspect.ismodule(target):
            original = getattr(builtins, name)
        return original, is_local

    def _replacement(self, original):
        from . import mock
        if self.new is not DEFAULT:
            if self.kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            return self.new
        if self.autospec is not None and self.autospec is not False:
            spec = original if self.autospec is True else self.autospec
            return mock.create_autospec(spec, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs)
        options = dict(self.kwargs)
        if self.spec is not None:
            options["spec"] = original if self.spec is True else self.spec
        if self.spec_set is not None:
            options["spec_set"] = original if self.spec_set is True else self.spec_set
        make = self.new_callable
        if make is None:
            make = mock.AsyncMock if inspect.iscoroutinefunction(original) else mock.MagicMock
        if isinstance(make, type) and issubclass(make, mock.NonCallableMock):
            options["name"] = self.attribute
        return make(**options)

    def __enter__(self):
        self.target = self.getter()
        self.original, self.is_local = self._original()
        new = self._replacement(self.original)
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        entered = {self.attribute_name: new} if self.new is DEFAULT else {}
        for one in self.additional:
            entered.update(one.__enter__())
        return entered

    def __exit__(self, *exception):
        for one in reversed(self.additional):
            one.__exit__(*exception)
        if self.is_local and self.original is not DEFAULT:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)
        return False

    def start(self):
        """Begins; what it gives is what `with` gives."""
        result = self.__enter__()
        _started.append(self)
        return result

    def stop(self):
        """Ends what start began."""
        if self not in _started:
            return None
        _started.remove(self)
        return self.__exit__(None, None, None)


def _decorated(func, one):
    """func with the replacement in force; several on one function share a wrapper."""
    if hasattr(func, "patchings"):
        func.patchings.append(one)
        return func

    def enter_all(stack, args, kwargs):
        extra = []
        for each in wrapper.patchings:
            value = stack.enter_context(each)
            if each.attribute_name is not None:
                kwargs.update(value)
            elif each.new is DEFAULT:
                extra.append(value)
        return args + tuple(extra), kwargs

    import contextlib
    if inspect.iscoroutinefunction(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            with contextlib.ExitStack() as stack:
                args, kwargs = enter_all(stack, args, kwargs)
                return await func(*args, **kwargs)
    else:
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            with contextlib.ExitStack() as stack:
                args, kwargs = enter_all(stack, args, kwargs)
                return func(*args, **kwargs)
    wrapper.patchings = [one]
    return wrapper


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """Replaces what a dotted path names, by a MagicMock or by new."""
    getter, attribute = _split_target(target)
    return _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    """Replaces an attribute of an object."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _Patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replaces several attributes of one object."""
    getter = functools.partial(_resolve, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    first, *others = (_Patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
                      for name, new in kwargs.items())
    for one in (first, *others):
        one.attribute_name = one.attribute
    first.additional = others
    return first


class _PatchDict:
    """Changes a dictionary for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values, **kwargs)
        self.clear = clear

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, _PatchDict(self.in_dict, self.values, self.clear)(getattr(func, name)))
            return func

        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            with self:
                return func(*args, **kwargs)

        return wrapper

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        there = self.in_dict
        self.original = there.copy() if hasattr(there, "copy") else {key: there[key] for key in there}
        if self.clear:
            _empty(there)
        there.update(self.values)
        return there

    def __exit__(self, *exception):
        _empty(self.in_dict)
        self.in_dict.update(self.original)
        return False

    def start(self):
        """Begins."""
        result = self.__enter__()
        _started.append(self)
        return result

    def stop(self):
        """Ends what start began."""
        if self in _started:
            _started.remove(self)
            return self.__exit__(None, None, None)
        return None


def _empty(there):
    try:
        there.clear()
    except AttributeError:
        for key in list(there):
            del there[key]


def _stop_all():
    """Ends all that start began, the newest first."""
    for one in reversed(_started[:]):
        one.stop()


patch.object = _patch_object
patch.multiple = _patch_multiple
patch.dict = _PatchDict
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
patch.__module__ = "unittest.mock"
