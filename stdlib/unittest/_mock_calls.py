"""What mocks remember: calls, as tuples that are written and compared as calls."""


class _Sentinel:
    """A unique object with a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    """sentinel.name is always the same unique object."""

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def shown_arguments(args, kwargs):
    """Arguments as they stand in a call."""
    return ", ".join([*map(repr, args), *(f"{name}={value!r}" for name, value in kwargs.items())])


def _parts(value):
    """Name, arguments and keyword arguments of a call, however short it is written; None if it is none."""
    name, args, kwargs = "", (), {}
    if len(value) > 3:
        return None
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        elif isinstance(part, dict):
            kwargs = part
        else:
            return None
    return name, args, kwargs


class Call(tuple):
    """A call: (name, arguments, keyword arguments), or without the name."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        given, args, kwargs = _parts(value)
        parts = (args, kwargs) if two else (given if len(value) == 3 else given or name, args, kwargs)
        return tuple.__new__(cls, parts)

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        theirs = _parts(other)
        if theirs is None or len(other) == 0:
            return False
        if isinstance(other, Call) and self._mock_parent and other._mock_parent and \
                self._mock_parent != other._mock_parent:
            return False
        name, args, kwargs = _parts(self)
        # The other side first: it may be ANY.
        return not (name and theirs[0] != name) and (theirs[1], theirs[2]) == (args, kwargs)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        name = self._mock_name
        return Call(("" if name is None else name, args, kwargs), name=f"{name}()" if name is not None else "()",
                    parent=self)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__") and name in ("__bases__", "__wrapped__", "__iter__"):
            raise AttributeError(name)
        if self._mock_name is None:
            return Call(name=name, from_kall=False)
        return Call(name=f"{self._mock_name}.{name}", parent=self, from_kall=False)

    def __getattribute__(self, name):
        if name in ("count", "index"):
            return self.__getattr__(name)
        return tuple.__getattribute__(self, name)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name, args, kwargs = _parts(self)
        name = "call" if not name else f"call.{name}" if not name.startswith("()") else f"call{name}"
        return f"{name}({shown_arguments(args, kwargs)})"

    def call_list(self):
        """The calls that led to this one, as mock_calls has them."""
        found = []
        one = self
        while one is not None:
            if one._mock_from_kall:
                found.append(one)
            one = one._mock_parent
        return CallList(reversed(found))


class CallList(list):
    """A list of calls; a list in it means a run of calls."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[start:start + size] == value for start in range(len(self) - size + 1))

    def __repr__(self):
        return f"[{', '.join(map(repr, self))}]" if len(repr(list(self))) < 80 else _pretty(self)


def _pretty(calls):
    import pprint
    return pprint.pformat(list(calls))


call = Call(from_kall=False)
for _class, _name in ((Call, "_Call"), (CallList, "_CallList"), (_Sentinel, "_SentinelObject"), (_Any, "_ANY")):
    _class.__name__ = _class.__qualname__ = _name
    _class.__module__ = "unittest.mock"
