# A generator that is closed before it has started keeps its arguments until it
# dies; one that has started lets them go at once.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def generator(thing):
    yield thing.name


async def coroutine(thing):
    return thing.name


waiting = generator(Thing("not started"))
waiting.close()
print("closed", waiting.gi_frame, list(waiting))
del waiting
started = generator(Thing("started"))
print(next(started))
started.close()
print("closed", started.gi_frame)
never = coroutine(Thing("coroutine"))
never.close()
print("closed", never.cr_frame)
del never
thrown = generator(Thing("thrown into"))
try:
    thrown.throw(ValueError)
except ValueError as error:
    print("thrown")
print("end")
