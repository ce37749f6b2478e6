"""Orders in which things can be done that depend on each other."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """A circle of nodes, each of which depends on the one before; it is the second argument."""


class _Node:
    __slots__ = ("node", "missing", "successors", "state")

    def __init__(self, node):
        self.node = node
        self.missing = 0  # predecessors that are not done
        self.successors = []
        self.state = "waiting"


class TopologicalSorter:
    """Gives nodes after all those they depend on."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None  # a list once prepare() has been called
        self._passed_out = 0
        self._finished = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _get(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node(node)
        return found

    def add(self, node, *predecessors):
        """Say that a node depends on others."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        entry = self._get(node)
        entry.missing += len(predecessors)
        for predecessor in predecessors:
            self._get(predecessor).successors.append(node)

    def prepare(self):
        """No more nodes are added; CycleError if there is a circle."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [entry.node for entry in self._nodes.values() if not entry.missing]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _find_cycle(self):
        path, iterators, places, done = [], [], {}, set()
        for node in self._nodes:
            while True:
                if node in done:
                    if node in places:
                        return path[places[node]:] + [node]
                else:
                    done.add(node)
                    iterators.append(iter(self._nodes[node].successors))
                    places[node] = len(path)
                    path.append(node)
                while path:
                    following = next(iterators[-1], path)
                    if following is not path:
                        node = following
                        break
                    del places[path.pop()]
                    iterators.pop()
                else:
                    break
        return None

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def get_ready(self):
        """The nodes whose predecessors are all done, each once."""
        self._check_prepared()
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].state = "out"
        self._passed_out += len(result)
        self._ready.clear()
        return result

    def is_active(self):
        """Whether there is anything left to do."""
        self._check_prepared()
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Say that nodes are done."""
        self._check_prepared()
        for node in nodes:
            entry = self._nodes.get(node)
            if entry is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if entry.state == "waiting":
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if entry.state == "done":
                raise ValueError(f"node {node!r} was already marked done")
            entry.state = "done"
            for successor in entry.successors:
                following = self._nodes[successor]
                following.missing -= 1
                if not following.missing:
                    self._ready.append(successor)
            self._finished += 1

    def static_order(self):
        """All nodes in order."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(GenericAlias)
