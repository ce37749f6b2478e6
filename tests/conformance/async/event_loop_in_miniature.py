# A round-robin scheduler for coroutines, with sleeping, futures and cancellation.
from collections import deque


class Future:
    def __init__(self):
        self.done, self.value, self.waiting = False, None, []

    def set(self, value):
        self.done, self.value = True, value
        ready.extend(self.waiting)

    def __await__(self):
        if not self.done:
            yield self
        return self.value


class Task(Future):
    def __init__(self, name, coroutine):
        super().__init__()
        self.name, self.coroutine, self.cancelled = name, coroutine, False

    def step(self):
        try:
            wanted = self.coroutine.throw(Cancelled()) if self.cancelled else self.coroutine.send(None)
        except StopIteration as stop:
            self.set(stop.value)
        except Cancelled:
            print(self.name, "cancelled")
            self.set(None)
        else:
            if wanted is None:
                ready.append(self)
            else:
                wanted.waiting.append(self)


class Cancelled(BaseException):
    pass


class Pause:
    def __await__(self):
        yield


ready = deque()


def spawn(name, coroutine):
    task = Task(name, coroutine)
    ready.append(task)
    return task


async def worker(name, n, result):
    for i in range(n):
        print(name, i)
        await Pause()
    return result


async def endless():
    try:
        while True:
            await Pause()
    finally:
        print("endless cleans up")


async def main():
    a = spawn("a", worker("a", 2, "A"))
    b = spawn("b", worker("b", 3, "B"))
    e = spawn("e", endless())
    box = Future()
    spawn("setter", setter(box))
    print("results", await a, await b, await box)
    e.cancelled = True
    await e
    return "main done"


async def setter(box):
    await Pause()
    box.set("boxed")


root = spawn("main", main())
while ready:
    ready.popleft().step()
print(root.value)
