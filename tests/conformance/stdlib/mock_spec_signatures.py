# Calls of a mock with a spec are compared by what its signature binds; coroutines and callables in specs.
import asyncio
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, create_autospec, seal


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (AssertionError, TypeError, AttributeError) as error:
        print(type(error).__name__, str(error).replace("\n", " | "), "from", repr(error.__cause__))


def target(a, b, c, d=None):
    pass


class Thing:
    def __init__(self, x):
        pass

    def __call__(self, y):
        pass

    def method(self, z, w=0):
        pass

    async def later(self):
        pass


mock = Mock(target)
mock(1, b=2, c=3)
for args, kwargs in (((1, 2, 3), {}), ((), dict(a=1, b=2, c=3)), ((1, 2), dict(c=ANY)), ((1, 2), {}), ((), {"e": 8})):
    attempt(mock.assert_called_with, *args, **kwargs)
attempt(mock.assert_called_once_with, 1, 2, c=3)
attempt(mock.assert_any_call, 1, 2, 3)
attempt(mock.assert_any_call, 1)
attempt(mock.assert_has_calls, [call(1, 2, 3)])
attempt(mock.assert_has_calls, [call(1)])
attempt(mock.assert_has_calls, [call(1, 2, c=3), call(0, 0, 0)], any_order=True)
made = create_autospec(Thing, name="named")
made(1).method(1, w=2)
attempt(made.return_value.method.assert_called_with, w=2, z=1)
attempt(made.assert_called_once_with, x=1)
attempt(made)
attempt(made.return_value)
attempt(made.return_value.method.assert_called_with, 1, 3)
for mock in Mock(spec=Thing), MagicMock(spec=Thing):
    print(isinstance(mock.later, AsyncMock), isinstance(mock.method, AsyncMock), asyncio.run(mock.later()) is not None)
sealed = Mock()
seal(sealed)
attempt(sealed)
