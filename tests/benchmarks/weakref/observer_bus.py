# Measures: a message bus that holds its listeners weakly, by WeakMethod and WeakSet.
import sys
import weakref

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 110_000


class Bus:
    def __init__(self):
        self.methods = []
        self.listeners = weakref.WeakSet()

    def subscribe(self, method):
        self.methods.append(weakref.WeakMethod(method, self.methods.remove))

    def publish(self, message):
        for reference in list(self.methods):
            method = reference()
            if method is not None:
                method(message)
        for listener in self.listeners:
            listener.hear(message)


class Listener:
    def __init__(self):
        self.heard = 0

    def hear(self, message):
        self.heard += message


def run(count):
    bus = Bus()
    staying = [Listener() for _ in range(10)]
    for listener in staying:
        bus.subscribe(listener.hear)
        bus.listeners.add(listener)
    for _ in range(count):
        passing = Listener()
        bus.subscribe(passing.hear)
        bus.publish(1)
        assert passing.heard == 1
        passing = None
    return sum(listener.heard for listener in staying), len(bus.methods)


count = max(1, int(COUNT * SCALE))
assert run(count) == (20 * count, 10)
print("ok")
