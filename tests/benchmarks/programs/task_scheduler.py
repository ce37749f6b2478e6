# A small operating system: tasks of several classes, queues, packets, priorities.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 300


class Packet:
    def __init__(self, kind, payload):
        self.kind = kind
        self.payload = payload
        self.hops = 0


class Task:
    def __init__(self, scheduler, name, priority):
        self.scheduler = scheduler
        self.name = name
        self.priority = priority
        self.inbox = []
        self.handled = 0
        scheduler.add(self)

    def ready(self):
        return bool(self.inbox)

    def step(self):
        packet = self.inbox.pop(0)
        packet.hops += 1
        self.handled += 1
        self.handle(packet)

    def send(self, name, packet):
        self.scheduler.tasks[name].inbox.append(packet)


class Source(Task):
    def __init__(self, scheduler, name, priority, total):
        super().__init__(scheduler, name, priority)
        self.left = total

    def ready(self):
        return self.left > 0

    def step(self):
        self.left -= 1
        self.handled += 1
        self.send("worker", Packet("work" if self.left % 3 else "device", self.left))


class Worker(Task):
    def handle(self, packet):
        if packet.kind == "device":
            self.send("device", packet)
        else:
            packet.payload = packet.payload * 2 + 1
            self.send("sink", packet)


class Device(Task):
    def handle(self, packet):
        packet.kind = "work"
        self.send("worker", packet)


class Sink(Task):
    def __init__(self, scheduler, name, priority):
        super().__init__(scheduler, name, priority)
        self.total = self.hops = 0

    def handle(self, packet):
        self.total += packet.payload
        self.hops += packet.hops


class Scheduler:
    def __init__(self):
        self.tasks = {}
        self.by_priority = []

    def add(self, task):
        self.tasks[task.name] = task
        self.by_priority = sorted(self.tasks.values(), key=lambda task: -task.priority)

    def run(self):
        while True:
            for task in self.by_priority:
                if task.ready():
                    task.step()
                    break
            else:
                return


def simulate(packets):
    scheduler = Scheduler()
    Source(scheduler, "source", 1, packets)
    Worker(scheduler, "worker", 3)
    Device(scheduler, "device", 4)
    sink = Sink(scheduler, "sink", 2)
    scheduler.run()
    return sink.total, sink.hops


for _ in range(max(1, int(COUNT * SCALE))):
    total, hops = simulate(1500)
    assert total == 1500 * 1499 + 1500 and hops == 2 * 1000 + 4 * 500, (total, hops)
print("ok")
