# Mocks: what they give, what they remember, what their assertions say.
import re
from unittest.mock import *


def show(value):
    print(re.sub(r"id='\d+'", "id='N'", repr(value)))


def attempt(action):
    try:
        show(action())
    except Exception as error:
        print(type(error).__name__, error)


m, named = Mock(), MagicMock(name="named")
for value in (m, named, m.a, m.a.b, m(), m().x, named.a, named(), named().b(), named[1], named + 1, named.__enter__()):
    show(value)
print(m.called, m.call_count, m.call_args, m.mock_calls, m.method_calls)
m.f(1, a=2)
m.g.h().i(3)
print(m.mock_calls, m.method_calls, m.f.call_args.args, m.f.call_args.kwargs, m.f.call_args == ((1,), {"a": 2}))
for action in (lambda: m.f.assert_called_with(1), lambda: m.f.assert_called_once_with(1, a=2), lambda: m.f.assert_not_called(),
               lambda: m.z.assert_called(), lambda: m.z.assert_called_with(1), lambda: m.z.assert_called_once(),
               lambda: m.f.assert_any_call(2), lambda: m.assert_has_calls([call.f(1, a=2)]), lambda: m.assert_has_calls([call.x(1)]),
               lambda: m.assert_has_calls([call.x(1)], any_order=True), lambda: m.assert_foo, lambda: m.called_once,
               lambda: m.__len__, lambda: len(m), lambda: m.f.assert_called_once()):
    attempt(action)
print(len(named), int(named), bool(named), list(named), 1 in named, named == named, named == 1, float(named))
attempt(lambda: named < 1)
print(Mock(return_value=3)(), Mock(side_effect=lambda a: a * 2)(4), Mock(side_effect=lambda: DEFAULT, return_value=7)())
attempt(Mock(side_effect=ValueError("x")))
steps = Mock(side_effect=[1, KeyError("k"), 2])
for _ in range(4):
    attempt(steps)
print(call, call(1, a=2), call.a.b(1), call().f(1).g, call().f(1).g().call_list(), call(ANY) == call(5), call(1) != call(2))
print(ANY, [ANY] == [3], sentinel.a, sentinel.a is sentinel.a, sentinel.a == sentinel.b, Mock(**{"b.c": 2}).b.c)
magic = MagicMock()
magic.__len__.return_value = 5
magic.__iter__.return_value = [1, 2]
magic.__str__ = lambda self: "text"
print(len(magic), list(magic), list(magic), str(magic), magic.mock_calls)
with magic as inside:
    print(inside is magic.__enter__.return_value)
child = Mock()
m.child = child
child(5)
print(m.mock_calls[-1])
m.reset_mock()
print(m.mock_calls, m.f.call_count)
