"""WeakSet: a set that does not keep its members alive.

It stores a weak reference for each member. When a member dies, its reference is taken out by the reference's own
callback; while somebody iterates, the callback only puts the reference on a list of removals, which the last
iterator to finish carries out.
"""

from _weakcontainers import live_members
from _weakref import ref
from types import GenericAlias

__all__ = ["WeakSet"]


class _IterationGuard:
    """Around a loop over the stored references: keeps a weak container from changing size under the loop.

    The guard stands in the container's set `_iterating` for as long as the loop lasts, and holds the container
    weakly: an iterator that is never finished does not keep it alive through its guard.
    """

    __slots__ = ("_container", "__weakref__")

    def __init__(self, container):
        self._container = ref(container)

    def __enter__(self):
        container = self._container()
        if container is not None:
            container._iterating.add(self)
        return self

    def __exit__(self, kind, exception, traceback):
        container = self._container()
        if container is not None:
            guards = container._iterating
            guards.remove(self)
            if not guards and container._pending_removals:
                container._commit_removals()


def _guarded(living):
    """Makes a generator of a method that gives an iterator over what is alive in a weak container.

    From its first item on the container takes nothing out by itself: a guard stands in `_iterating`. The last one to
    finish takes out for all what has died meanwhile.
    """

    def iterate(self):
        # An object without contents: the iterator in its place would be held by the container, and its current item
        # with it.
        guard = object()
        self._iterating.add(guard)
        try:
            # The variable keeps what has just been given until the removals are done.
            found = living(self)
            yield from found
        finally:
            self._iterating.remove(guard)
            if self._pending_removals and not self._iterating:
                self._commit_removals()

    iterate.__name__ = living.__name__
    iterate.__qualname__ = living.__qualname__
    iterate.__doc__ = living.__doc__
    return iterate


def _remover(container):
    """The callback of a set's references. It holds the set weakly, so that the set can die before its members."""

    def _remove(item, selfref=ref(container)):
        self = selfref()
        if self is not None:
            if self._iterating:
                self._pending_removals.append(item)
            else:
                self.data.discard(item)

    return _remove


class WeakSet:
    """A set whose members vanish when nothing else refers to them."""

    def __init__(self, data=None):
        self.data = set()
        self._remove = _remover(self)
        self._pending_removals = []
        self._iterating = set()
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        pending = self._pending_removals
        stored = self.data
        # One at a time: taking a reference out may run code that adds to the list.
        while pending:
            stored.discard(pending.pop())

    def __repr__(self):
        return repr(self.data)

    @_guarded
    def __iter__(self):
        return live_members(self.data)

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def add(self, item):
        """Add a member; no effect when an equal one is there."""
        if self._pending_removals:
            self._commit_removals()
        self.data.add(ref(item, self._remove))

    def clear(self):
        """Take all members out."""
        if self._pending_removals:
            self._commit_removals()
        self.data.clear()

    def copy(self):
        """A new set of the same class with the same members."""
        return self.__class__(self)

    def pop(self):
        """Take some member out and return it."""
        if self._pending_removals:
            self._commit_removals()
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        """Take a member out; KeyError when it is not there."""
        if self._pending_removals:
            self._commit_removals()
        self.data.remove(ref(item))

    def discard(self, item):
        """Take a member out if it is there."""
        if self._pending_removals:
            self._commit_removals()
        self.data.discard(ref(item))

    def update(self, other):
        """Add all the items of an iterable."""
        if self._pending_removals:
            self._commit_removals()
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    # Algebra. The right operand may be any iterable of what can be weakly referenced; the result has our class.

    def difference(self, other):
        """A new set with the members that are not in the other."""
        result = self.copy()
        result.difference_update(other)
        return result

    __sub__ = difference

    def difference_update(self, other):
        """Take out all that is in the other."""
        self.__isub__(other)

    def __isub__(self, other):
        if self._pending_removals:
            self._commit_removals()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(ref(item) for item in other)
        return self

    def intersection(self, other):
        """A new set with the other's items that are members here."""
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        """Keep only what is in the other as well."""
        self.__iand__(other)

    def __iand__(self, other):
        if self._pending_removals:
            self._commit_removals()
        self.data.intersection_update(ref(item) for item in other)
        return self

    def union(self, other):
        """A new set with the members of both."""
        return self.__class__(item for operand in (self, other) for item in operand)

    __or__ = union

    def symmetric_difference(self, other):
        """A new set with what is in exactly one of both."""
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        """Keep what is in exactly one of both."""
        self.__ixor__(other)

    def __ixor__(self, other):
        if self._pending_removals:
            self._commit_removals()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(ref(item, self._remove) for item in other)
        return self

    # Comparison, of the stored references: a dead one that waits for its removal equals nothing but itself.

    def issubset(self, other):
        """Whether the other contains all members."""
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        """Whether all items of the other are members."""
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    def isdisjoint(self, other):
        """Whether there is no common member."""
        return len(self.intersection(other)) == 0

    __class_getitem__ = classmethod(GenericAlias)
