# A suspended generator that dies with the locals of its caller unwinds its own frame, whose caller is kept: that
# frame object was never let go, and could be the one of a frame whose function was dead.
def waits():
    try:
        yield
    finally:
        print("closed")


def as_local():
    generator = waits()
    next(generator)


def with_its_frame():
    generator = waits()
    next(generator)
    frame = generator.gi_frame


def in_closure():
    generator = waits()
    next(generator)

    def inner():
        generator
        return "inner"
    return inner


class Built:
    def __init__(self, generator):
        pass


as_local()
with_its_frame()
print(in_closure()())
generator = waits()
next(generator)
Built(generator)
generator = None
