"""The name of the user, and a password that is typed in."""

import os
import sys
import warnings

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """The password can be seen while it is typed."""


def getpass(prompt="Password: ", stream=None):
    """A line that is typed in."""
    stream = sys.stderr if stream is None else stream
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    stream.write(prompt)
    stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def getuser():
    """The name of the user."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = os.environ.get(name)
        if user:
            return user
    raise OSError("No username set in the environment")
