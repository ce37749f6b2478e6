# An exception thrown into `x = yield` had set x to None first, which released what x held.
class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def generator(x, y=None):
    try:
        x = yield x
    finally:
        print("finally", x.name)


for end in "close", "throw", "drop":
    print(end)
    running = generator(Told("argument"))
    next(running)
    if end == "close":
        running.close()
    elif end == "throw":
        try:
            running.throw(ValueError)
        except ValueError:
            print("caught")
    running = None
print("delegated")
outer = (lambda: (yield from generator(Told("inner"))))()
next(outer)
outer.close()
outer = None
