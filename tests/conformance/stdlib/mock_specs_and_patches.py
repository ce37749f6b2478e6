# Mocks that stand for something, and patches.
import os
from unittest.mock import *


class A:
    z = 1

    def f(self, a, b=2):
        return a

    @property
    def p(self):
        return 1


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for action in (lambda: Mock(spec=A).nope, lambda: isinstance(Mock(spec=A), A), lambda: Mock(spec=["a"]).c, lambda: Mock(spec=A).__class__,
               lambda: setattr(Mock(spec_set=A), "q", 1), lambda: Mock(wraps=len)([1, 2]), lambda: Mock(wraps=A()).f(3),
               lambda: create_autospec(A)().f(), lambda: create_autospec(A).nope, lambda: patch("foo"), lambda: patch.multiple("os"),
               lambda: patch.object("os", "getcwd"), lambda: NonCallableMock()(), lambda: len(MagicMock(spec=["a"]))):
    attempt(action)
with patch("os.getcwd", return_value="/z") as getcwd:
    print(os.getcwd(), getcwd.mock_calls)
print(os.getcwd() != "/z")
with patch.object(A, "z", 9):
    print(A.z)
with patch.object(A, "f", autospec=True) as f:
    A().f(1)
    print(len(f.mock_calls[0].args), A.z)
with patch.object(A, "p", new_callable=PropertyMock) as p:
    p.return_value = 8
    print(A().p, p.mock_calls)


@patch.dict("os.environ", {"Q": "1"})
@patch("os.listdir")
@patch("os.getcwd")
def decorated(getcwd, listdir, more):
    print(os.environ["Q"], os.getcwd is getcwd, os.listdir is listdir, more)


decorated(more=5)
print("Q" in os.environ)
with patch.multiple("os", getcwd=DEFAULT, sep="x") as made:
    print(sorted(made), os.sep)
one = patch("os.getcwd")
one.start()
patch.stopall()
print(os.sep, isinstance(os.getcwd(), str))
