# yield from passes values, errors and closing to the inner iterator.
def inner():
    try:
        while True:
            try:
                received = yield "asked"
                print("inner got", received)
                if received == "stop":
                    return "inner result"
            except KeyError as error:
                print("inner caught", error)
    finally:
        print("inner finally")


def outer():
    try:
        result = yield from inner()
        print("outer got", result)
        yield "last"
    except ValueError as error:
        print("outer caught", error)
        yield "after error"


g = outer()
print(next(g), g.send(1), g.throw(KeyError("k")), g.send("stop"), next(g, "done"))
g = outer()
next(g)
print(g.throw(ValueError("v")))
g.close()
g = outer()
next(g)
g.close()


def from_iterable(source):
    result = yield from source
    print("result", result)


print(list(from_iterable([1, 2])), list(from_iterable("ab")))
g = from_iterable(iter([1]))
next(g)
try:
    g.send("x")
except (AttributeError, StopIteration) as error:
    print(type(error).__name__, error)


def level(n):
    if n:
        yield from level(n - 1)
    yield n


print(list(level(5)))
