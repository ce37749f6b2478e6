"""Weak references: to refer to an object without keeping it alive.

The references themselves (`ref`, `proxy`) are natives of `_weakref`. What is built on them is here:

    WeakValueDictionary   key -> KeyedRef(value)    an entry goes with its value
    WeakKeyDictionary     ref(key) -> value         an entry goes with its key
    WeakSet               ref(member)               (in _weakrefset)
    WeakMethod            a reference to a bound method, good for as long as its object lives
    finalize              a call to be made when an object dies, or at exit

The two dictionaries are read most easily with one question in mind: *who takes a dead entry out, and when?* Each
stored reference carries a callback that does it at once, at the death. Only while somebody iterates over the
dictionary it must not change size, so then the callback notes the entry in `_pending_removals`, and the last
iterator to finish carries the removals out. The callback holds the dictionary weakly: an entry does not keep its
dictionary alive, and a dictionary that dies first takes its references along, so that they never fire.
"""

import _collections_abc
from _weakcontainers import (
    has_referent,
    items_of_live_keys,
    items_of_live_values,
    keys_of_live_values,
    live_keys,
    live_values,
    store_by_referent,
    value_by_referent,
    values_of_live_keys,
)
from _weakref import (
    CallableProxyType,
    ProxyType,
    ReferenceType,
    _remove_dead_weakref,
    getweakrefcount,
    getweakrefs,
    proxy,
    ref,
)
from _weakrefset import WeakSet, _guarded, _IterationGuard

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ProxyTypes = (ProxyType, CallableProxyType)

_collections_abc.MutableSet.register(WeakSet)


class _FunctionReference(ref):
    """The reference to a method's function, with a reference to the WeakMethod that it belongs to."""

    __slots__ = ("method",)


def _object_died(method):
    # The WeakMethod is itself the reference to the object.
    method._died()


def _function_died(reference):
    method = reference.method()
    if method is not None:
        method._died()


class WeakMethod(ref):
    """A weak reference to a bound method.

    A bound method is made anew by each `obj.method` and dies at once, so a plain `ref` to one is dead from the start.
    This one refers weakly to the object and to the function, and binds them again for whoever asks.
    """

    __slots__ = ("_func_ref", "_meth_type", "_alive", "_callback", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        self = ref.__new__(cls, obj, _object_died)
        func_ref = ref.__new__(_FunctionReference, func, _function_died)
        # Weakly: the method would otherwise hold itself.
        func_ref.method = ref(self)
        self._func_ref = func_ref
        self._meth_type = type(meth)
        self._callback = callback
        self._alive = True
        return self

    def _died(self):
        # Whichever of the two dies first says so; the other one finds that it has been said.
        if self._alive:
            self._alive = False
            if self._callback is not None:
                self._callback(self)

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not (self._alive and other._alive):
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not (self._alive and other._alive):
            return self is not other
        return ref.__ne__(self, other) or self._func_ref != other._func_ref

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that remembers under which key it is stored, so that its callback can find the entry."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        # ref's own would refuse the key, and has nothing to do.
        pass


class _WeakDictionary(_collections_abc.MutableMapping):
    """What the two weak dictionaries have in common."""

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __copy__(self):
        return self.copy()

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        result = self.__class__()
        result.update(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self


def _value_remover(dictionary):
    """The callback of a WeakValueDictionary's references."""

    def remove(reference, selfref=ref(dictionary)):
        self = selfref()
        if self is not None:
            if self._iterating:
                self._pending_removals.append(reference.key)
            else:
                # Another value may have come under the key meanwhile: only a dead one is taken out.
                _remove_dead_weakref(self.data, reference.key)

    return remove


class WeakValueDictionary(_WeakDictionary):
    """A dictionary whose entries vanish when nothing else refers to their values.

    `data` maps each key to a KeyedRef of its value.
    """

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self._remove = _value_remover(self)
        self._pending_removals = []
        self._iterating = set()
        self.update(other, **kw)

    def _commit_removals(self):
        pending = self._pending_removals
        stored = self.data
        # One at a time: taking an entry out may run code that adds to the list.
        while pending:
            _remove_dead_weakref(stored, pending.pop())

    def __getitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        if self._pending_removals:
            self._commit_removals()
        reference = ref.__new__(KeyedRef, value, self._remove)
        reference.key = key
        self.data[key] = reference

    def __delitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        del self.data[key]

    def __len__(self):
        if self._pending_removals:
            self._commit_removals()
        return len(self.data)

    def __contains__(self, key):
        if self._pending_removals:
            self._commit_removals()
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def get(self, key, default=None):
        """The value of a key, or the default when there is none."""
        if self._pending_removals:
            self._commit_removals()
        reference = self.data.get(key)
        if reference is None:
            return default
        value = reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        """The value of a key; without one, the default, which is stored first."""
        reference = self.data.get(key)
        value = None if reference is None else reference()
        if value is None:
            if self._pending_removals:
                self._commit_removals()
            self.data[key] = KeyedRef(default, self._remove, key)
            return default
        return value

    def pop(self, key, *args):
        """Take the entry of a key out and return its value; without one the default, if given, or KeyError."""
        if self._pending_removals:
            self._commit_removals()
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        """Take the entry out that was stored last; a pair."""
        if self._pending_removals:
            self._commit_removals()
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def update(self, other=None, /, **kwargs):
        """Store all entries of a mapping, or of an iterable of pairs, and the keyword arguments."""
        if self._pending_removals:
            self._commit_removals()
        stored = self.data
        if other is not None:
            pairs = other if hasattr(other, "items") else dict(other)
            for key, value in pairs.items():
                stored[key] = KeyedRef(value, self._remove, key)
        for key, value in kwargs.items():
            stored[key] = KeyedRef(value, self._remove, key)

    def copy(self):
        """A new weak dictionary with the same entries."""
        if self._pending_removals:
            self._commit_removals()
        new = WeakValueDictionary()
        with _IterationGuard(self):
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    new[key] = value
        return new

    def __deepcopy__(self, memo):
        from copy import deepcopy
        if self._pending_removals:
            self._commit_removals()
        new = self.__class__()
        with _IterationGuard(self):
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    new[deepcopy(key, memo)] = value
        return new

    # Iteration. While one of these is under way, from its first item on, its guard stands in `_iterating`, and the
    # dictionary takes nothing out by itself. What is alive is found by a native iterator, which keeps alive what it
    # has given.

    @_guarded
    def keys(self):
        """An iterator over the keys."""
        if self._pending_removals:
            self._commit_removals()
        return keys_of_live_values(self.data)

    __iter__ = keys

    @_guarded
    def values(self):
        """An iterator over the values. It keeps the value it has just given alive until it goes on."""
        if self._pending_removals:
            self._commit_removals()
        return live_values(self.data)

    @_guarded
    def items(self):
        """An iterator over the pairs. It keeps the value it has just given alive until it goes on."""
        if self._pending_removals:
            self._commit_removals()
        return items_of_live_values(self.data)

    @_guarded
    def itervaluerefs(self):
        """An iterator over the references. One of them may be dead by the time it is asked."""
        if self._pending_removals:
            self._commit_removals()
        return iter(self.data.values())

    def valuerefs(self):
        """A list of the references. Any of them may be dead by the time it is asked."""
        if self._pending_removals:
            self._commit_removals()
        return list(self.data.values())


def _key_remover(dictionary):
    """The callback of a WeakKeyDictionary's references."""

    def remove(key, selfref=ref(dictionary)):
        self = selfref()
        if self is not None:
            if self._iterating:
                self._pending_removals.append(key)
            else:
                # A dead reference equals nothing but itself: no other entry can be hit.
                self.data.pop(key, None)

    return remove


class WeakKeyDictionary(_WeakDictionary):
    """A dictionary whose entries vanish when nothing else refers to their keys: data about objects of others.

    `data` maps a reference of each key to its value. A key is found by its hash and equality, as in any dictionary;
    the stored key is the one that was stored first, and the entry goes when *that* object dies.
    """

    def __init__(self, dict=None):
        self.data = {}
        self._remove = _key_remover(self)
        self._pending_removals = []
        self._iterating = set()
        self._dirty_len = False
        if dict is not None:
            self.update(dict)

    def _commit_removals(self):
        pending = self._pending_removals
        stored = self.data
        # One at a time: taking an entry out may run code that adds to the list.
        while pending:
            stored.pop(pending.pop(), None)

    def _scrub_removals(self):
        # Explicit deletions have been here: what they took out is pending no more.
        stored = self.data
        self._pending_removals = [key for key in self._pending_removals if key in stored]
        self._dirty_len = False

    # The native ways are self.data[ref(key)] and the like; but the reference is made only where it is needed.

    def __getitem__(self, key):
        return value_by_referent(self.data, key)

    def __setitem__(self, key, value):
        store_by_referent(self.data, key, value, self._remove)

    def __delitem__(self, key):
        self._dirty_len = True
        del self.data[ref(key)]

    def __len__(self):
        if self._dirty_len and self._pending_removals:
            self._scrub_removals()
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, key):
        return has_referent(self.data, key)

    def get(self, key, default=None):
        """The value of a key, or the default when there is none."""
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        """The value of a key; without one, the default, which is stored first."""
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        """Take the entry of a key out and return its value; without one the default, if given, or KeyError."""
        self._dirty_len = True
        return self.data.pop(ref(key), *args)

    def popitem(self):
        """Take the entry out that was stored last; a pair."""
        self._dirty_len = True
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def update(self, dict=None, /, **kwargs):
        """Store all entries of a mapping or of an iterable of pairs."""
        stored = self.data
        if dict is not None:
            pairs = dict if hasattr(dict, "items") else type({})(dict)
            for key, value in pairs.items():
                stored[ref(key, self._remove)] = value
        if kwargs:
            self.update(kwargs)

    def copy(self):
        """A new weak dictionary with the same entries."""
        new = WeakKeyDictionary()
        with _IterationGuard(self):
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    new[key] = value
        return new

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        with _IterationGuard(self):
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    new[key] = deepcopy(value, memo)
        return new

    # Iteration. While one of these is under way, from its first item on, its guard stands in `_iterating`, and the
    # dictionary takes nothing out by itself. What is alive is found by a native iterator, which keeps alive what it
    # has given.

    @_guarded
    def keys(self):
        """An iterator over the keys. It keeps the key it has just given alive until it goes on."""
        return live_keys(self.data)

    __iter__ = keys

    @_guarded
    def values(self):
        """An iterator over the values."""
        return values_of_live_keys(self.data)

    @_guarded
    def items(self):
        """An iterator over the pairs. It keeps the key it has just given alive until it goes on."""
        return items_of_live_keys(self.data)

    def keyrefs(self):
        """A list of the references. Any of them may be dead by the time it is asked."""
        return list(self.data)


_finalizers_created = 0  # a variable of the module: to store into a class costs all that is known about it


class _Arrangement:
    """What a live finalizer is to do: the reference that waits for the death, and the call."""

    __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "number")


class finalize:
    """Calls func(*args, **kwargs) when obj dies, or at exit.

    The finalizer is alive until it has been called or detached; so long the registry keeps it, its function and the
    arguments. None of them may refer to obj, or obj will never die.
    """

    # All that is known of a finalizer is in the registry: a dead one is an empty object.
    __slots__ = ()
    _registry = {}  # finalizer -> _Arrangement, the newest last
    _shutdown = False

    def __init__(self, obj, func, /, *args, **kwargs):
        global _finalizers_created
        arrangement = _Arrangement()
        arrangement.weakref = ref(obj, self)
        arrangement.func = func
        arrangement.args = args
        arrangement.kwargs = kwargs
        arrangement.atexit = True
        if _finalizers_created == 0:
            # Registered with the very first finalizer: atexit functions from before it run after all of them.
            import atexit
            atexit.register(self._exitfunc)
        _finalizers_created += 1
        arrangement.number = _finalizers_created
        self._registry[self] = arrangement

    def __call__(self, _=None):
        """Make the call, unless it has been made or detached."""
        # Out of the registry first: inside the function the finalizer is already dead.
        arrangement = self._registry.pop(self, None)
        if arrangement is not None and not self._shutdown:
            return arrangement.func(*arrangement.args, **arrangement.kwargs)

    def detach(self):
        """Disarm. Returns (obj, func, args, kwargs), or None if already dead."""
        found = self.peek()
        if found is not None and self._registry.pop(self, None) is not None:
            return found

    def peek(self):
        """(obj, func, args, kwargs), or None if dead."""
        arrangement = self._registry.get(self)
        if arrangement is None:
            return None
        obj = arrangement.weakref()
        if obj is not None:
            return obj, arrangement.func, arrangement.args, arrangement.kwargs

    @property
    def alive(self):
        """Whether the call is still to be made."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether the call is also made at exit."""
        arrangement = self._registry.get(self)
        return arrangement is not None and arrangement.atexit

    @atexit.setter
    def atexit(self, value):
        arrangement = self._registry.get(self)
        if arrangement is not None:
            arrangement.atexit = bool(value)

    def __repr__(self):
        arrangement = self._registry.get(self)
        obj = None if arrangement is None else arrangement.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _exitfunc(cls):
        """At exit: call the finalizers that are still alive, the newest first."""
        import gc
        collecting = gc.isenabled()
        # No collection may make or run finalizers behind the back of this loop.
        gc.disable()
        try:
            waiting = []  # the newest last
            known = 0     # finalizers up to this number are in `waiting` or done
            while True:
                if _finalizers_created > known:
                    waiting += cls._newer_than(known)
                    known = _finalizers_created
                if not waiting:
                    break
                finalizer = waiting.pop()
                if finalizer.atexit:
                    try:
                        finalizer()
                    except Exception:
                        import sys
                        sys.excepthook(*sys.exc_info())
        finally:
            # From here on a death calls nothing any more.
            finalize._shutdown = True
            if collecting:
                gc.enable()

    @classmethod
    def _newer_than(cls, number):
        newer = []
        for finalizer in reversed(cls._registry):
            if cls._registry[finalizer].number <= number:
                break
            newer.append(finalizer)
        newer.reverse()
        return newer
