# Generators: send, throw, close, return values and state.
def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = f"caught {error}"


g = echo()
print(next(g), g.send(1), g.send("two"), g.throw(ValueError("v")), g.send(4))
g.close()
print(next(g, "closed"))


def returns():
    yield 1
    return "value"


g = returns()
next(g)
try:
    next(g)
except StopIteration as stop:
    print("returned", stop.value)


def both():
    result = yield from returns()
    print("result is", result)
    yield from [result, "end"]


print(list(both()))
g = echo()
try:
    g.send("too early")
except TypeError as error:
    print(error)


def stops():
    yield 1
    raise StopIteration


g = stops()
next(g)
try:
    next(g)
except RuntimeError as error:
    print(error, repr(error.__cause__))


def recursive():
    yield next(this)


this = recursive()
try:
    next(this)
except ValueError as error:
    print(error)
print(g.gi_frame, type(echo()).__name__, echo.__name__, iter(this) is this)
print([x for x in (yield_ for yield_ in range(3))])
