"""Mocks for coroutines, for open() and for what has a signature."""

import inspect
import types

from ._mock_calls import DEFAULT, Call, CallList
from .mock import MagicMock, NonCallableMagicMock, NonCallableMock


class AsyncMock(MagicMock):
    """A mock whose calls are awaited."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._forget_awaits()
        self._set(_is_coroutine_mark=True)

    def _forget_awaits(self):
        self._set(await_count=0, await_args=None, await_args_list=CallList())

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self._forget_awaits()

    def __call__(self, /, *args, **kwargs):
        self._remember(args, kwargs)
        return self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        one = Call((args, kwargs), two=True)
        self._set(await_count=self.await_count + 1, await_args=one)
        self.await_args_list.append(one)
        effect = self._mock_side_effect
        if effect is not None and not callable(effect):
            try:
                return self._result(args, kwargs)
            except StopIteration:
                raise StopAsyncIteration
        result = self._result(args, kwargs)
        return await result if inspect.iscoroutine(result) else result

    def _get_child_mock(self, /, **kwargs):
        if kwargs.get("_new_name") == "()":
            return MagicMock(**kwargs)
        return super()._get_child_mock(**kwargs)

    def assert_awaited(self):
        """It must have been awaited."""
        if not self.await_count:
            raise AssertionError(f"Expected {self._called_name()} to have been awaited.")

    def assert_awaited_once(self):
        """It must have been awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._called_name()} to have been awaited once. "
                                 f"Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """The last await must have been of this call."""
        expected = self._call_text(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        if Call((args, kwargs), two=True) != self.await_args:
            raise AssertionError(f"expected await not found.\nExpected: {expected}\n"
                                 f"  Actual: {self._call_text(*self.await_args)}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """There must have been one await, of this call."""
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """One of the awaits must have been of this call."""
        if Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f"{self._call_text(args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        """These calls must have been awaited, one after the other or in any order."""
        expected = list(calls)
        found = all(one in self.await_args_list for one in expected) if any_order else expected in self.await_args_list
        if not found:
            raise AssertionError(f"Awaits not found.\nExpected: {CallList(expected)!r}\n"
                                 f"Actual: {self.await_args_list!r}")

    def assert_not_awaited(self):
        """It must not have been awaited."""
        if self.await_count:
            raise AssertionError(f"Expected {self._called_name()} to not have been awaited. "
                                 f"Awaited {self.await_count} times.")


AsyncMock.__module__ = "unittest.mock"


def _signature_of(spec, skips_first):
    if isinstance(spec, type):
        spec, skips_first = spec.__init__, True
        if not inspect.isfunction(spec):
            return None
    try:
        signature = inspect.signature(spec)
    except (TypeError, ValueError):
        return None
    parameters = list(signature.parameters.values())
    if skips_first and parameters and parameters[0].kind in (0, 1):
        signature = signature.replace(parameters=parameters[1:])
    return signature


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that has the attributes of spec, and whose calls must fit the signatures."""
    is_class = isinstance(spec, type)
    _name = kwargs.pop("name", _name)
    what = {"spec_set" if spec_set else "spec": spec, "unsafe": unsafe, **kwargs}
    cls = MagicMock
    if inspect.iscoroutinefunction(spec):
        cls = AsyncMock
    elif not callable(spec) or is_class and instance and not any("__call__" in vars(base) for base in spec.__mro__):
        cls = NonCallableMagicMock
    mock = cls(parent=_parent, name=_name, _new_name=_name or "", _new_parent=_parent, **what)
    if cls is not NonCallableMagicMock:
        is_called = is_class and instance
        mock._set(_spec_signature=_signature_of(spec.__call__ if is_called else spec, is_called))
    if inspect.isfunction(spec):
        # As a function would, it becomes a method where it is an attribute of a class.
        type(mock).__get__ = lambda own, obj, owner=None: own if obj is None else types.MethodType(own, obj)
    if is_class and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    for name in dir(spec):
        if name.startswith("__") and name.endswith("__"):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if inspect.isroutine(original):
            child = create_autospec(original, spec_set, _parent=mock, _name=name)
            is_plain = is_class and inspect.isfunction(original) and \
                not isinstance(inspect.getattr_static(spec, name), staticmethod)
            child._set(_spec_signature=_signature_of(original, is_plain and instance))
            mock._mock_children[name] = child
        elif not isinstance(original, property):
            mock._mock_children[name] = NonCallableMagicMock(spec=original, parent=mock, name=name, _new_name=name,
                                                             _new_parent=mock)
    return mock


def seal(mock):
    """Has no new attributes made from now on, here and below."""
    mock._set(_mock_sealed=True)
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)
    result = mock._mock_return_value
    if isinstance(result, NonCallableMock) and result._mock_new_parent is mock:
        seal(result)


def mock_open(mock=None, read_data=""):
    """A mock in the place of open(): the files that it gives have read_data in them."""
    import io
    handle = MagicMock(spec=io.TextIOWrapper if isinstance(read_data, str) else io.BytesIO)
    state = [None]

    def content():
        return io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)

    def reading(name):
        def read(*args):
            given = getattr(handle, name).return_value if getattr(handle, name)._mock_return_value is not DEFAULT else None
            return given if given is not None else getattr(state[0], name)(*args)

        return read

    for name in ("read", "readline", "readlines"):
        getattr(handle, name).side_effect = reading(name)
    handle.__enter__.return_value = handle

    def closed(*exception):
        handle.close()

    handle.__exit__.side_effect = closed
    handle.__iter__.side_effect = lambda: iter(state[0])
    handle.__next__ = lambda own: next(state[0])
    handle.write.return_value = None
    mock = MagicMock(name="open", spec=open) if mock is None else mock

    def opened(*args, **kwargs):
        state[0] = content()
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock
